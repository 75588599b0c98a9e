package org.virtargv.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a conversion asks of lists all the time. Streams say the same; the first one of a run takes as long to get ready
 * as a tenth of a conversion, and each takes longer than the few elements that a domain has.
 */
public final class Lists {
    private Lists() {}

    public static <T> boolean any(Collection<? extends T> all, Predicate<? super T> which) {
        return first(all, which) != null;
    }

    public static <T> boolean none(Collection<? extends T> all, Predicate<? super T> which) {
        return first(all, which) == null;
    }

    /** The first such element, of which none is null; null where there is none. */
    public static <T> T first(Collection<? extends T> all, Predicate<? super T> which) {
        for (T one : all) {
            if (which.test(one)) {
                return one;
            }
        }
        return null;
    }

    public static <T> List<T> filter(Collection<? extends T> all, Predicate<? super T> which) {
        List<T> out = new ArrayList<>();
        for (T one : all) {
            if (which.test(one)) {
                out.add(one);
            }
        }
        return out;
    }

    public static <T> int count(Collection<? extends T> all, Predicate<? super T> which) {
        int out = 0;
        for (T one : all) {
            out += which.test(one) ? 1 : 0;
        }
        return out;
    }

    public static <T, R> List<R> map(Collection<? extends T> all, Function<? super T, ? extends R> to) {
        List<R> out = new ArrayList<>(all.size());
        for (T one : all) {
            out.add(to.apply(one));
        }
        return out;
    }
}
