package org.virtargv.family.iothread;

import java.util.HashSet;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.DefaultIothread;
import org.virtargv.domain.IothreadIds;
import org.virtargv.domain.Node;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.Since;

/**
 * {@code <iothreads>}, {@code <iothreadids>} and {@code <defaultiothread>}: threads that disks and their controllers
 * can name, and the pool of QEMU's main loop (formatdomain.html, IOThreads Allocation).
 */
public final class Iothreads implements Family {
    private static final String WEIGHT = "poll-weight";

    /** The number of threads is at least that of the ids; ids that are missing are the least that are free. */
    @Override
    public void defaults(Conversion c) {
        IothreadIds ids = c.domain().iothreadids;
        int named = ids == null ? 0 : ids.list.size();
        int count = c.domain().iothreads == null ? 0 : c.domain().iothreads;
        if (count > IothreadList.MOST) {
            c.problems()
                    .error(
                            "iothreads-invalid",
                            c.domain().at,
                            "<iothreads> " + count + " is out of range: it must be from 0 to " + IothreadList.MOST,
                            null);
            return;
        }
        if (named > count) {
            c.domain().iothreads = named;
        } else if (named > 0) {
            // a list that names some names all
            ids.list = IothreadList.of(c.domain());
        }
    }

    @Override
    public void check(Conversion c) {
        IothreadIds ids = c.domain().iothreadids;
        Set<Integer> seen = new HashSet<>();
        if (ids != null) {
            for (IothreadIds.Iothread t : ids.list) {
                if (t.id <= 0) {
                    c.problems()
                            .error(
                                    "iothread-id-invalid",
                                    t.at,
                                    "'id' of <iothread> must be 1 or more, not " + t.id,
                                    "number them from 1 on");
                } else if (!seen.add(t.id)) {
                    c.problems().error("iothread-id-duplicate", t.at, "two <iothread> have the id " + t.id, null);
                }
                pool(c, t, t.threadPoolMin, t.threadPoolMax, "<iothread>");
                if (t.poll != null && t.poll.weight != null) {
                    weight(c, t.poll);
                }
            }
        }
        DefaultIothread d = c.domain().defaultiothread;
        if (d != null) {
            pool(c, d, d.threadPoolMin, d.threadPoolMax, "<defaultiothread>");
        }
    }

    private static void weight(Conversion c, IothreadIds.Poll poll) {
        if (!Since.knows(c, LibvirtChange.IOTHREAD_POLL_WEIGHT, poll, "weight of <poll>")) {
            poll.weight = null;
        } else if (poll.weight > 63) {
            c.problems()
                    .error(
                            "iothread-poll-weight",
                            poll.at,
                            "weight " + poll.weight + " of <poll> is out of range (0 to 63)",
                            null);
        } else if (!c.qemu().schemaHas("object-add[qom-type=iothread]/" + WEIGHT)) {
            c.problems()
                    .error(
                            "iothread-poll-weight",
                            poll.at,
                            "an I/O thread of QEMU " + c.qemu().version() + " has no " + WEIGHT
                                    + ", which weight of <poll> needs",
                            "remove 'weight', or choose another --qemu");
        }
    }

    private static void pool(Conversion c, Node at, Integer least, Integer most, String element) {
        if (most != null && most == 0) {
            c.problems()
                    .error(
                            "thread-pool-invalid",
                            at.at,
                            element + " needs a 'thread_pool_min' from 0 and a 'thread_pool_max' from 1 on",
                            null);
        } else if (least != null && (most == null || least > most)) {
            c.problems()
                    .error(
                            "thread-pool-invalid",
                            at.at,
                            "'thread_pool_min' of " + element + " needs a 'thread_pool_max' that is not smaller",
                            "write thread_pool_max='" + Math.max(least, 1) + "'");
        } else if ((least != null || most != null) && !c.qemu().atLeast(7, 1)) {
            c.problems()
                    .error(
                            "thread-pool-not-in-qemu",
                            at.at,
                            "QEMU " + c.qemu().version() + " cannot limit the thread pool of an " + element,
                            "use QEMU 7.1 or newer");
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (IothreadIds.Iothread t : IothreadList.of(c.domain())) {
            line.from("iothread", t);
            Props props = Props.object("iothread", "iothread" + t.id)
                    .put("thread-pool-min", t.threadPoolMin)
                    .put("thread-pool-max", t.threadPoolMax);
            if (t.poll != null) {
                props.put("poll-max-ns", t.poll.max)
                        .put("poll-grow", t.poll.grow)
                        .put("poll-shrink", t.poll.shrink)
                        .put(WEIGHT, t.poll.weight);
            }
            line.option("-object", props);
        }
        DefaultIothread d = c.domain().defaultiothread;
        if (d != null && (d.threadPoolMin != null || d.threadPoolMax != null)) {
            line.from("defaultiothread", d)
                    .option(
                            "-object",
                            Props.object("main-loop", "main-loop")
                                    .put("thread-pool-min", d.threadPoolMin)
                                    .put("thread-pool-max", d.threadPoolMax));
        }
    }
}
