package org.virtargv;

import com.sun.jna.Library;
import jakarta.activation.DataHandler;
import jakarta.xml.bind.annotation.XmlElement;
import java.io.File;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Where the classes are, however the tests are started. */
final class ClassPath {
    private ClassPath() {}

    /** The jars of what the module requires. */
    static String libraries() {
        return of(Library.class, CommandLine.class, XmlElement.class, DataHandler.class);
    }

    /** The classes under test and what they require. */
    static String all() {
        return of(VirtArgv.class) + File.pathSeparator + libraries();
    }

    private static String of(Class<?>... types) {
        return Stream.of(types)
                .map(c -> c.getProtectionDomain().getCodeSource().getLocation())
                .map(url -> new File(URI.create(url.toString())).getPath())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
