package org.virtargv.facts.host;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.FactsObject;

/**
 * Symbolic links of the host: paths that are one file or folder though they are written differently.
 *
 * @param targets what each leads to, both from the root on
 */
public record Links(Map<String, String> targets) {
    /** As many as Linux follows (path_resolution(7)). */
    private static final int MOST = 40;

    static Links of(FactsObject json) throws FactsException {
        Map<String, String> targets = new LinkedHashMap<>();
        for (String link : json.names()) {
            targets.put(link, json.string(link, ""));
        }
        return new Links(Map.copyOf(targets));
    }

    /** Whether both lead to the same place. */
    public boolean same(String a, String b) {
        return a.equals(b) || resolved(a).equals(resolved(b));
    }

    /** Where a path leads; one that does not begin at the root stays as it is. */
    public String resolved(String path) {
        if (!path.startsWith("/")) {
            return path;
        }
        Deque<String> rest = new ArrayDeque<>(List.of(path.split("/")));
        String at = "";
        for (int followed = 0; !rest.isEmpty(); ) {
            String part = rest.pop();
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            if (part.equals("..")) {
                at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
                continue;
            }
            at = at + "/" + part;
            String target = targets.get(at);
            if (target != null && followed < MOST) {
                followed++;
                List<String> parts = List.of(target.split("/"));
                for (int i = parts.size(); i > 0; i--) {
                    rest.push(parts.get(i - 1));
                }
                at = "";
            }
        }
        return at;
    }
}
