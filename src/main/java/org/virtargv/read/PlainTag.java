package org.virtargv.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The start of an element in a plain document. */
final class PlainTag {
    /** As many attributes as any element of the format has a few times over. */
    private static final int MOST = 64;

    final PlainNames.Name name;
    /** Where it begins. */
    final int start;

    String namespace;
    int count;
    PlainNames.Name[] names = new PlainNames.Name[4];
    String[] values = new String[4];
    String[] namespaces;

    /** Each prefix that it declares and its namespace, one after the other; null where it declares none. */
    List<String> declared;

    PlainTag(PlainNames.Name name, int start) {
        this.name = name;
        this.start = start;
    }

    void declare(String prefix, String namespace) {
        if (declared == null) {
            declared = new ArrayList<>();
        }
        declared.add(prefix);
        declared.add(namespace);
    }

    /** False where another attribute has the same local name, or there are too many to look through. */
    boolean add(PlainNames.Name attribute, String value) {
        for (int i = 0; i < count; i++) {
            if (names[i].local().equals(attribute.local())) {
                return false;
            }
        }
        if (count == names.length) {
            names = Arrays.copyOf(names, count * 2);
            values = Arrays.copyOf(values, count * 2);
        }
        names[count] = attribute;
        values[count] = value;
        count++;
        return count <= MOST;
    }
}
