package org.virtargv.facts.qemu;

import java.util.function.Supplier;

/** A value that is read when it is first asked for, once, in whatever thread. */
final class Once<T> {
    private final Supplier<T> read;
    private volatile T value;

    /** @param read gives no null */
    Once(Supplier<T> read) {
        this.read = read;
    }

    T get() {
        T known = value;
        return known == null ? readOnce() : known;
    }

    private synchronized T readOnce() {
        if (value == null) {
            value = read.get();
        }
        return value;
    }
}
