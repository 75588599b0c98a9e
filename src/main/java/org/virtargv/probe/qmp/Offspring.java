package org.virtargv.probe.qmp;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Everything that a program started, also what its own parent has left behind: each process inherits a variable of the
 * environment that no other has. Whatever ends this process by a signal ends them, too.
 */
final class Offspring implements AutoCloseable {
    private static final String VARIABLE = "VIRT_ARGV_PROBE";
    /** What is killed can start another before it dies. */
    private static final int MOST_ROUNDS = 20;

    private final String mark;
    private final Thread atTheEnd = new Thread(this::kill, "end of the probed program");

    Offspring() {
        mark = ProcessHandle.current().pid() + "-" + System.nanoTime();
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    /** To be called before the program is started. */
    void mark(Map<String, String> environment) {
        environment.put(VARIABLE, mark);
    }

    @Override
    public void close() {
        kill();
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // this process is ending already
        }
    }

    private void kill() {
        for (int i = 0; i < MOST_ROUNDS && killRound(); i++) {
            Thread.onSpinWait();
        }
    }

    private boolean killRound() {
        byte[] wanted = (VARIABLE + "=" + mark).getBytes(StandardCharsets.US_ASCII);
        String[] all = new File("/proc").list();
        boolean found = false;
        for (String name : all == null ? new String[0] : all) {
            if (Character.isDigit(name.charAt(0)) && has(name, wanted)) {
                ProcessHandle.of(Long.parseLong(name)).ifPresent(ProcessHandle::destroyForcibly);
                found = true;
            }
        }
        return found;
    }

    private static boolean has(String pid, byte[] wanted) {
        try (InputStream in = new FileInputStream("/proc/" + pid + "/environ")) {
            // to the end: a large environment comes in pieces
            byte[] bytes = new byte[1 << 14];
            int length = 0;
            for (int n = in.read(bytes); n > 0; n = in.read(bytes, length, bytes.length - length)) {
                length += n;
                if (length == bytes.length) {
                    bytes = Arrays.copyOf(bytes, 2 * length);
                }
            }
            return contains(bytes, length, wanted);
        } catch (IOException e) {
            // it is somebody else's, or has ended
            return false;
        }
    }

    private static boolean contains(byte[] bytes, int length, byte[] wanted) {
        for (int i = 0; i + wanted.length <= length; i++) {
            if ((i == 0 || bytes[i - 1] == 0)
                    && (i + wanted.length == length || bytes[i + wanted.length] == 0)
                    && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
