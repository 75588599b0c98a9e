package org.virtargv.family.iothread;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virtargv.domain.Domain;
import org.virtargv.domain.IothreadIds;

/**
 * All I/O threads of a domain: those with an id of their own, then as many more as it wants, with the least ids that
 * are free.
 */
public final class IothreadList {
    /** What libvirt allows at most; a larger number is refused, and must not fill memory before that. */
    static final int MOST = 65_536;

    private IothreadList() {}

    /** Asks the completed domain. */
    public static List<IothreadIds.Iothread> of(Domain domain) {
        List<IothreadIds.Iothread> out =
                new ArrayList<>(domain.iothreadids == null ? List.of() : domain.iothreadids.list);
        Set<Integer> taken = new HashSet<>();
        out.forEach(t -> taken.add(t.id));
        int count = domain.iothreads == null ? 0 : Math.min(domain.iothreads, MOST);
        for (int id = 1; out.size() < count; id++) {
            if (taken.add(id)) {
                IothreadIds.Iothread t = new IothreadIds.Iothread();
                t.at = domain.at;
                t.id = id;
                out.add(t);
            }
        }
        return out;
    }

    /** Whether the domain has a thread with the id. */
    public static boolean has(Domain domain, int id) {
        return of(domain).stream().anyMatch(t -> t.id == id);
    }
}
