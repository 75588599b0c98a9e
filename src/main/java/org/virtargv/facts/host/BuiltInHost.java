package org.virtargv.facts.host;

/** A host that comes with the program, as the build wrote it: a class has its text, for which no file is unpacked. */
abstract class BuiltInHost {
    /** The JSON of the host facts. */
    abstract String text();

    /** Null where the build made none, as in an editor. */
    static BuiltInHost of(String host) {
        try {
            return Class.forName("org.virtargv.facts.host.Host_" + host.replace('-', '_'))
                    .asSubclass(BuiltInHost.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
