package org.virtargv.argv.read;

import org.virtargv.problem.Location;

/**
 * The last start in the log that libvirt keeps of a domain, {@code /var/log/libvirt/qemu/NAME.log}: a line with the
 * time and the versions, then the command as for a shell.
 *
 * @param start where the command begins in the text
 * @param line  the number of its first line
 */
record LibvirtLog(int start, int line) {
    private static final String STARTING = ": starting up";

    /** Null where the text is not such a log. */
    static LibvirtLog of(String file, String text) throws UnreadableLine {
        int from = text.length();
        boolean log = false;
        while (from >= 0) {
            int end = from;
            int start = text.lastIndexOf('\n', end - 1) + 1;
            if (isEvent(text, start, end)) {
                log = true;
                if (text.startsWith(STARTING, text.indexOf(": ", start)) && end < text.length()) {
                    return new LibvirtLog(end + 1, 1 + count(text, end + 1));
                }
            }
            from = start - 1;
        }
        if (log) {
            throw new UnreadableLine(
                    "line-log-without-start",
                    Location.of(file),
                    "this libvirt log contains no start of a domain",
                    "use the previous log, or start the domain again");
        }
        return null;
    }

    /** {@code 2026-11-25 08:19:34.054+0000: …}. */
    private static boolean isEvent(String text, int start, int end) {
        String form = "dddd-dd-dd dd:dd:dd.ddd";
        if (end - start < form.length() + 2) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char c = text.charAt(start + i);
            if (form.charAt(i) == 'd' ? c < '0' || c > '9' : c != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int count(String text, int end) {
        int lines = 0;
        for (int i = 0; i < end; i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lines;
    }
}
