package org.virtargv.facts.host;

import org.virtargv.facts.FactsException;
import org.virtargv.facts.FactsObject;

/**
 * The host's clock, so that the same file always gives the same line.
 *
 * @param now        seconds since the epoch, or null: a clock that starts at a fixed time cannot be worked out
 * @param zoneOffset how far local time is ahead of UTC, in seconds
 */
public record ClockFacts(Long now, long zoneOffset) {
    static ClockFacts of(FactsObject json) throws FactsException {
        return new ClockFacts(json.number("now", null), json.number("zoneOffset", 0L));
    }
}
