package org.virtargv.family.security;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virtargv.domain.Disk;
import org.virtargv.domain.Seclabel;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/**
 * How the host confines QEMU: nothing of it is on the command line, but libvirt would not run a domain that contradicts
 * itself. The documentation's section "Security label".
 */
public final class Seclabels implements Family {
    /** What libvirt reported of a running domain is not said of a new one. */
    @Override
    public void defaults(Conversion c) {
        c.domain().seclabels.forEach(s -> s.imagelabel = null);
        for (Disk d : c.domain().devices.disks) {
            if (d.source != null) {
                d.source.seclabels.removeIf(l -> l.labelskip == YesNo.yes);
            }
        }
    }

    @Override
    public void kept(Conversion c) {
        c.domain().seclabels.forEach(Seclabels::keep);
        for (Disk d : c.domain().devices.disks) {
            if (d.source != null) {
                d.source.seclabels.forEach(l -> l.relabel = SourceLabels.relabel(l.label, l.relabel));
            }
        }
    }

    /** Says what the type means: one that is made anew is put on, and what it was before is not said. */
    private static void keep(Seclabel s) {
        s.type = s.type == null ? Seclabel.Type.dynamic : s.type;
        switch (s.type) {
            case dynamic -> {
                s.relabel = s.relabel == null ? YesNo.yes : s.relabel;
                s.label = null;
            }
            case static_ -> s.relabel = s.relabel == null ? YesNo.no : s.relabel;
            case none -> {
                s.relabel = null;
                s.model = s.model == null ? "none" : s.model;
            }
        }
    }

    @Override
    public void check(Conversion c) {
        List<Seclabel> all = c.domain().seclabels;
        Set<String> models = new HashSet<>();
        for (Seclabel s : all) {
            if (s.model == null && all.size() > 1) {
                c.problems()
                        .error(
                                "seclabel-model-missing",
                                s.at,
                                "there are several <seclabel>, and this one has no model",
                                null);
            } else if (s.model == null && needsModel(s)) {
                c.error(
                        "seclabel-model-missing",
                        s.at,
                        "<seclabel> has a <" + (s.baselabel == null ? "label" : "baselabel") + ">, but no model",
                        "write model='selinux', or another model");
            } else if (s.model != null && !models.add(s.model)) {
                c.problems().error("seclabel-twice", s.at, "there are two <seclabel> of model '" + s.model + "'", null);
            }
            if (s.type == Seclabel.Type.static_ && s.label == null) {
                c.problems().error("seclabel-label-missing", s.at, "<seclabel> of type 'static' needs a <label>", null);
            } else if ((s.type == Seclabel.Type.dynamic || (s.type == null && s.baselabel != null))
                    && s.relabel == YesNo.no) {
                c.problems()
                        .error(
                                "seclabel-dynamic-relabel",
                                s.at,
                                "<seclabel> of type 'dynamic' always relabels",
                                "write relabel='yes'");
            } else if (s.type == Seclabel.Type.none && s.relabel == YesNo.yes) {
                c.problems()
                        .error(
                                "seclabel-none-relabel",
                                s.at,
                                "<seclabel> of type 'none' relabels nothing",
                                "write relabel='no'");
            }
        }
    }

    /** A label means something to one driver of the host's security alone. */
    private static boolean needsModel(Seclabel s) {
        return (s.type == Seclabel.Type.static_ && s.label != null) || s.baselabel != null;
    }
}
