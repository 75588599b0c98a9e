package org.virtargv.family.iommu;

import org.virtargv.argv.CommandLine;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/** The place of the IOMMUs on the line since they can name the controllers whose devices they serve. */
public final class IommusBehindControllers implements Family {
    @Override
    public void emit(Conversion c, CommandLine line) {
        if (c.libvirt().has(LibvirtChange.IOMMUS_BEHIND_CONTROLLERS)) {
            Iommus.write(c, line);
        }
    }
}
