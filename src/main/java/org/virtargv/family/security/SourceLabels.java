package org.virtargv.family.security;

import java.util.List;
import org.virtargv.domain.Lists;
import org.virtargv.domain.Seclabel;
import org.virtargv.domain.YesNo;

/** Labels of one file or socket of a device (formatdomain.html, "Security label"). */
public final class SourceLabels {
    private SourceLabels() {}

    /**
     * Those that say something, as libvirt keeps them: one with a label is meant to be put on, and that a file could
     * not be labelled was said of a guest that ran.
     */
    public static List<Seclabel> kept(List<Seclabel> written) {
        for (Seclabel s : written) {
            s.labelskip = null;
            s.relabel = relabel(s.label, s.relabel);
        }
        return Lists.filter(written, s -> s.relabel != null);
    }

    static YesNo relabel(String label, YesNo said) {
        return label != null && said == null ? YesNo.yes : said;
    }
}
