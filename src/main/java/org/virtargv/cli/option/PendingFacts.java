package org.virtargv.cli.option;

import org.virtargv.convert.Converter;
import org.virtargv.facts.host.EmbeddedHosts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.family.Settings;

/**
 * The facts of a run, which another processor reads while this one reads the document: each takes a good part of a
 * start. Only built-in facts are read so; any others may be wrong, and that is said before anything else is done.
 */
public final class PendingFacts {
    private final FactsOptions options;
    private Converter converter;

    private PendingFacts(FactsOptions options) {
        this.options = options;
    }

    public static PendingFacts of(FactsOptions options) throws UsageException {
        PendingFacts out = new PendingFacts(options);
        if (options.builtIn()) {
            // what is wrong with another option is told at once, too
            options.settings();
            Thread ahead = new Thread(() -> load(options), "facts");
            ahead.setDaemon(true);
            ahead.start();
        } else {
            out.converter = options.converter();
        }
        return out;
    }

    private static void load(FactsOptions options) {
        EmbeddedProfiles.load(options.qemu == null ? EmbeddedProfiles.DEFAULT : options.qemu);
        if (options.host != null || options.style == Settings.Style.shell) {
            EmbeddedHosts.load(options.host == null ? EmbeddedHosts.DEFAULT : options.host);
        }
    }

    /** Waits for the facts. */
    public Converter converter() throws UsageException {
        if (converter == null) {
            converter = options.converter();
        }
        return converter;
    }
}
