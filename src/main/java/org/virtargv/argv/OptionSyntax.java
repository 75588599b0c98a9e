package org.virtargv.argv;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has to be known of QEMU's options to read a line: which take no value, and of which the value is properties,
 * with the key that the first of these may leave out (QEMU's manual page, "Options").
 */
public final class OptionSyntax {
    private static final Set<String> FLAGS = Set.of(
            "-S",
            "-alt-grab",
            "-async-teardown",
            "-audio-help",
            "-ctrl-grab",
            "-curses",
            "-daemonize",
            "-enable-kvm",
            "-enable-sync-profile",
            "-full-screen",
            "-h",
            "-help",
            "-jitdump",
            "-mem-prealloc",
            "-no-acpi",
            "-no-fd-bootchk",
            "-no-hpet",
            "-no-quit",
            "-no-reboot",
            "-no-shutdown",
            "-no-user-config",
            "-nodefaults",
            "-nographic",
            "-old-param",
            "-only-migratable",
            "-perfmap",
            "-portrait",
            "-preconfig",
            "-s",
            "-sdl",
            "-semihosting",
            "-singlestep",
            "-snapshot",
            "-usb",
            "-version",
            "-win2k-hack",
            "-xen-attach",
            "-xen-domid-restrict");

    /** An empty key: every property has its name. */
    private static final Map<String, String> IMPLIED = new HashMap<>();

    private static final Set<String> TEXTS = Set.of(
            "-D",
            "-L",
            "-append",
            "-bios",
            "-cdrom",
            "-chroot",
            "-d",
            "-debugcon",
            "-dfilter",
            "-dtb",
            "-dump-vmstate",
            "-echr",
            "-fda",
            "-fdb",
            "-g",
            "-gdb",
            "-global",
            "-hda",
            "-hdb",
            "-hdc",
            "-hdd",
            "-incoming",
            "-initrd",
            "-k",
            "-kernel",
            "-loadvm",
            "-mem-path",
            "-monitor",
            "-mtdblock",
            "-option-rom",
            "-parallel",
            "-pflash",
            "-pidfile",
            "-plugin",
            "-prom-env",
            "-qmp",
            "-qmp-pretty",
            "-readconfig",
            "-rotate",
            "-runas",
            "-sd",
            "-seed",
            "-semihosting-config",
            "-serial",
            "-set",
            "-shim",
            "-usbdevice",
            "-user",
            "-uuid",
            "-vga",
            "-watchdog",
            "-watchdog-action",
            "-xen-domid");

    static {
        String[][] implied = {
            {"-M", "type"},
            {"-accel", "accel"},
            {"-acpitable", ""},
            {"-action", ""},
            {"-add-fd", ""},
            {"-audio", "driver"},
            {"-audiodev", "driver"},
            {"-blockdev", "driver"},
            {"-boot", "order"},
            {"-chardev", "backend"},
            {"-compat", ""},
            {"-cpu", "model"},
            {"-device", "driver"},
            {"-display", "type"},
            {"-drive", ""},
            {"-fsdev", "fsdriver"},
            {"-fw_cfg", "name"},
            {"-icount", "shift"},
            {"-iscsi", ""},
            {"-m", "size"},
            {"-machine", "type"},
            {"-mon", "chardev"},
            {"-msg", ""},
            {"-name", "guest"},
            {"-net", "type"},
            {"-netdev", "type"},
            {"-nic", "type"},
            {"-numa", "type"},
            {"-object", "qom-type"},
            {"-overcommit", ""},
            {"-rtc", ""},
            {"-run-with", ""},
            {"-sandbox", "enable"},
            {"-smbios", ""},
            {"-smp", "cpus"},
            {"-spice", ""},
            {"-tpmdev", "type"},
            {"-trace", "enable"},
            {"-virtfs", "fsdriver"},
            {"-vnc", "vnc"},
        };
        for (String[] pair : implied) {
            IMPLIED.put(pair[0], pair[1]);
        }
    }

    private OptionSyntax() {}

    /** Whether the option takes no value. */
    public static boolean isFlag(String option) {
        return FLAGS.contains(option);
    }

    /** Whether QEMU has the option and it takes a value, whatever that looks like. */
    public static boolean takesValue(String option) {
        return IMPLIED.containsKey(option) || TEXTS.contains(option);
    }

    /** Whether the word behind the option is its value: known of QEMU's options, and of others to be guessed. */
    public static boolean takes(String option, String next) {
        return option.startsWith("-") && !isFlag(option) && (takesValue(option) || !next.startsWith("-"));
    }

    /** The options that QEMU has, or had in some release. */
    public static Set<String> names() {
        Set<String> all = new TreeSet<>(FLAGS);
        all.addAll(TEXTS);
        all.addAll(IMPLIED.keySet());
        return all;
    }

    /** Whether the value is properties. */
    public static boolean hasProperties(String option) {
        return IMPLIED.containsKey(option);
    }

    /** Whether a comma can be a part of a value: {@code -cpu} is cut at each one, doubled or not. */
    public static boolean hasEscape(String option) {
        return !option.equals("-cpu");
    }

    /** The key that the first property may leave out, or null. */
    public static String impliedKey(String option) {
        String key = IMPLIED.get(option);
        return key == null || key.isEmpty() ? null : key;
    }
}
