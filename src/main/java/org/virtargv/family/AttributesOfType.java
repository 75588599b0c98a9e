package org.virtargv.family;

import java.util.function.Consumer;

/**
 * Which attributes and elements of an element go with its type.
 *
 * @param type      the element's own
 * @param elsewhere is told the name of what goes with other types alone
 */
public record AttributesOfType<T extends Enum<T>>(T type, Consumer<String> elsewhere) {
    /**
     * Says where something belongs.
     *
     * @param name  of the attribute or element, for the message
     * @param value null where it is not there
     * @param types that take it
     */
    @SafeVarargs
    public final void belongs(String name, Object value, T... types) {
        if (value == null) {
            return;
        }
        for (T taker : types) {
            if (taker == type) {
                return;
            }
        }
        elsewhere.accept(name);
    }
}
