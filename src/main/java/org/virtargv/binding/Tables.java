package org.virtargv.binding;

/** The tables that the build generated. */
public interface Tables {
    /** The name of the class that the build generates. */
    String CLASS = "org.virtargv.binding.GeneratedTables";

    /** The shape of the class, or null where it is none of the model. */
    Shape shape(String className);

    /** Null where the build made none, as in an editor. */
    static Tables generated() {
        try {
            return Class.forName(CLASS)
                    .asSubclass(Tables.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
