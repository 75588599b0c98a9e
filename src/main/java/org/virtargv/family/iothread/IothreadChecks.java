package org.virtargv.family.iothread;

import java.util.HashSet;
import java.util.Set;
import org.virtargv.domain.IothreadIds;
import org.virtargv.domain.IothreadMapping;
import org.virtargv.family.Conversion;
import org.virtargv.problem.Location;

/** The I/O threads of a disk, or of a controller of disks: the domain has them, and each queue has one. */
public final class IothreadChecks {
    private final Conversion c;
    private final Location at;
    private final String whose;

    /** @param whose a word more for messages, or nothing */
    public IothreadChecks(Conversion c, Location at, String whose) {
        this.c = c;
        this.at = at;
        this.whose = whose;
    }

    /** Null where it names no thread. */
    public static IothreadMapping kept(IothreadMapping mapping) {
        return mapping == null || mapping.threads.isEmpty() ? null : mapping;
    }

    public void known(int id) {
        if (id != 0 && !IothreadList.has(c.domain(), id)) {
            c.lacking("iothreads", IothreadIds.class)
                    .error(
                            "iothread-unknown",
                            at,
                            "the domain has no I/O thread " + id + whose,
                            "raise <iothreads>, or add it to <iothreadids>");
        }
    }

    /** @param queues how many the device has; null where the document does not say it */
    public void mapping(IothreadMapping mapping, Integer queues) {
        Set<Integer> threads = new HashSet<>();
        Set<Integer> named = new HashSet<>();
        boolean dealt = mapping.threads.stream().anyMatch(t -> !t.queues.isEmpty());
        for (IothreadMapping.Iothread t : mapping.threads) {
            known(t.id);
            if (!threads.add(t.id)) {
                wrong("<iothreads> names the thread " + t.id + " twice", "keep one");
            } else if (dealt && t.queues.isEmpty()) {
                wrong(
                        "<iothreads> gives the thread " + t.id + " no <queue>, but other threads have one",
                        "assign queues to all threads or to none");
            }
            for (IothreadMapping.Queue q : t.queues) {
                if (queues == null || q.id >= queues || !named.add(q.id)) {
                    wrong(
                            "<queue> " + q.id + " is given twice, or is not less than 'queues' of <driver>",
                            "number them from 0 on");
                }
            }
        }
        if (dealt && queues != null && named.size() < queues) {
            wrong("<iothreads> assigns no thread to some queue", "assign each of the " + queues + " queues");
        }
    }

    private void wrong(String message, String hint) {
        c.error("iothread-mapping", at, message + whose, hint);
    }
}
