package org.virtargv.facts.qemu;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.virtargv.json.JsonCursor;

/**
 * A map that reads a value when it is first asked for, and all of them only for one who goes through them. It cannot be
 * changed, and any thread may use it.
 */
final class EntryMap<V> extends AbstractMap<String, V> {
    /** Makes a value of an entry. */
    interface Reader<V> {
        V read(String name, JsonCursor at);
    }

    /** Documents may name what they like. */
    private static final int MOST_MISSING = 1000;

    private final boolean empty;
    private final Supplier<List<String>> names;
    private final Function<String, V> read;
    private final Map<String, V> known = new ConcurrentHashMap<>();
    /** Names that there are not: finding that out may be slow, and the same are asked for document after document. */
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    private volatile List<String> all;

    /** @param read gives null where there is no entry of the name */
    EntryMap(boolean empty, Supplier<List<String>> names, Function<String, V> read) {
        this.empty = empty;
        this.names = names;
        this.read = read;
    }

    @Override
    public V get(Object key) {
        if (!(key instanceof String name)) {
            return null;
        }
        V value = known.get(name);
        if (value == null && !missing.contains(name)) {
            value = read.apply(name);
            if (value != null) {
                known.put(name, value);
            } else if (missing.size() < MOST_MISSING) {
                missing.add(name);
            }
        }
        return value;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public boolean isEmpty() {
        return empty;
    }

    @Override
    public int size() {
        return all().size();
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        Map<String, V> out = new LinkedHashMap<>();
        for (String name : all()) {
            out.put(name, get(name));
        }
        return out.entrySet();
    }

    private List<String> all() {
        if (all == null) {
            all = names.get();
        }
        return all;
    }
}
