package org.virtargv.facts.host;

import java.util.Set;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.FactsObject;
import org.virtargv.facts.qemu.QemuProfile;

/**
 * What the host's libvirt makes of machine types.
 *
 * @param aliasesKept QEMU builds, as {@code 10.0.0-x86_64}, whose machine aliases ({@code pc}, {@code virt}) stay as
 *          they are written; libvirt
 *                    replaces the aliases of all others by the machine that they stand for
 */
public record MachineFacts(Set<String> aliasesKept) {
    static MachineFacts of(FactsObject json) throws FactsException {
        return new MachineFacts(Set.copyOf(json.strings("aliasesKept")));
    }

    /** Whether aliases stay for this QEMU. */
    public boolean keepsAliases(QemuProfile qemu) {
        return aliasesKept.contains(qemu.version() + "-" + qemu.arch());
    }
}
