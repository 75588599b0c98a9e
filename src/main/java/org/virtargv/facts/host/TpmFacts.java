package org.virtargv.facts.host;

import java.util.List;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.FactsObject;

/**
 * What the host has for TPMs.
 *
 * @param device     number of the descriptor of the host's TPM, which libvirt hands over
 * @param cancel     number of the descriptor by which QEMU cancels a command to it
 * @param socket     the emulator's socket, or null: where libvirt has it
 * @param emulations versions that the host's emulator knows, spelled as in the domain format; empty where that is not
 *          known
 */
public record TpmFacts(long device, long cancel, String socket, List<String> emulations) {
    static TpmFacts of(FactsObject json) throws FactsException {
        return new TpmFacts(
                json.number("device", 24L),
                json.number("cancel", 25L),
                json.string("socket", null),
                List.copyOf(json.strings("emulations")));
    }
}
