package org.virtargv.cli;

import org.virtargv.facts.FactsException;
import org.virtargv.facts.QemuProfile;
import org.virtargv.facts.Transcript;

/** What {@code --qemu} names. */
final class QemuOption {
    private QemuOption() {
    }

    static QemuProfile load(String name) throws UsageException {
        if (name == null) {
            throw new UsageException("say which QEMU, with --qemu");
        }
        try {
            return Transcript.parse(name, FactsOptions.text(name));
        } catch (FactsException e) {
            throw new UsageException(name + ": " + e.getMessage());
        }
    }
}
