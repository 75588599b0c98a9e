package org.virtargv.validate;

import java.util.List;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Option;
import org.virtargv.facts.qemu.QemuProfile;

/** A {@code -cpu} of {@code <qemu:commandline>}: QEMU ends at a property that its x86 processors do not have. */
final class PassedCpu {
    /** All x86 processors have the same properties, and this one is asked. */
    static final String ASKED = "max-x86_64-cpu";

    /** Read before the properties are: it becomes another one. */
    private static final String FREQUENCY = "tsc-freq";

    private PassedCpu() {}

    static void check(QemuProfile qemu, CommandLine line, Option o, String value, List<Finding> findings) {
        Set<String> known = qemu.properties(ASKED);
        if (known == null) {
            return;
        }
        String[] words = value.split(",");
        for (int i = 1; i < words.length; i++) {
            String name = name(words[i]);
            if (!name.isEmpty()
                    && !known.contains(name)
                    && !known.contains(name.replace('_', '-'))
                    && !name.equals(FREQUENCY)) {
                findings.add(Finding.property(line, o, ASKED, name));
            }
        }
    }

    /** Of {@code name=value}, {@code name}, {@code +name} or {@code -name}. */
    private static String name(String word) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        return name.startsWith("+") || name.startsWith("-") ? name.substring(1) : name;
    }
}
