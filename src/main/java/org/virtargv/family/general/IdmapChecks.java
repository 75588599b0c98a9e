package org.virtargv.family.general;

import java.util.List;
import org.virtargv.domain.Idmap;
import org.virtargv.domain.Node;
import org.virtargv.family.Conversion;

/** Users and groups of a container (formatdomain.html, "Mapping"), which libvirt reads of every domain. */
final class IdmapChecks {
    private IdmapChecks() {}

    static void check(Conversion c) {
        Idmap map = c.domain().idmap;
        if (map == null) {
            return;
        }
        if (map.uids.isEmpty() != map.gids.isEmpty()) {
            Node one = map.uids.isEmpty() ? map.gids.get(0) : map.uids.get(0);
            c.error(
                    "idmap-one-sided",
                    one.at,
                    "<idmap> maps both users and groups",
                    "leave it out: it is for containers");
        }
        ranges(c, map.uids, "uid");
        ranges(c, map.gids, "gid");
    }

    private static void ranges(Conversion c, List<Idmap.Range> ranges, String element) {
        boolean root = ranges.isEmpty();
        for (Idmap.Range r : ranges) {
            if (r.start == null || r.target == null || r.count == null) {
                String message = "<" + element + "> of <idmap> needs the attributes 'start', 'target' and 'count'";
                c.error("idmap-incomplete", r.at, message, "leave it out: it is for containers");
                return;
            }
            root |= r.start == 0;
        }
        if (!root) {
            String message = "no <" + element + "> of <idmap> begins with start='0', the root user of the container";
            c.error("idmap-root", ranges.get(0).at, message, "leave it out: it is for containers");
        }
    }
}
