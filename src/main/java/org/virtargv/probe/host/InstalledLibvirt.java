package org.virtargv.probe.host;

import org.virtargv.probe.HostTree;

/**
 * The version of the installed libvirt, as the name of its library says it: {@code libvirt.so.0.12008.0} is 12.8.0.
 * No daemon is asked, so it need not run.
 */
final class InstalledLibvirt {
    private static final String LIBRARY = "libvirt.so.0.";

    private InstalledLibvirt() {}

    /** Null where no library is found. */
    static String version(HostTree host) {
        for (String folder : new String[] {"/usr/local/lib", "/usr/lib64", "/usr/lib"}) {
            String found = in(host, folder);
            if (found != null) {
                return found;
            }
        }
        for (String triplet : host.names("/usr/lib")) {
            String found = triplet.endsWith("-linux-gnu") ? in(host, "/usr/lib/" + triplet) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String in(HostTree host, String folder) {
        for (String name : host.names(folder)) {
            String version = name.startsWith(LIBRARY) ? name.substring(LIBRARY.length()) : "";
            if (version.matches("[0-9]{4,6}\\.[0-9]{1,3}")) {
                int dot = version.indexOf('.');
                int number = Integer.parseInt(version.substring(0, dot));
                return number / 1000 + "." + number % 1000 + version.substring(dot);
            }
        }
        return null;
    }
}
