package org.virtargv.cli;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads the files that a user names, {@code -} being standard input. */
final class InputFile {
    /** Bytes. The largest real domains are some hundred KiB; a hundred thousand disks fit. */
    static final int MOST = 32 << 20;

    /** A file that cannot be read; the message says why, for the user, without its name. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    private InputFile() {}

    static byte[] read(String name, InputStream standardInput) throws Unreadable {
        return read(name, standardInput, MOST);
    }

    /** @param most bytes; a larger file is refused before it fills memory */
    static byte[] read(String name, InputStream standardInput, int most) throws Unreadable {
        try {
            if (name.equals("-")) {
                return limited(standardInput, most);
            }
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                throw new Unreadable("is a folder, not a file");
            } else if (Files.exists(path) && !Files.isRegularFile(path) && !isPipe(path)) {
                throw new Unreadable("is a device, not a file");
            }
            // not by channels: the classes of these cost more than what they save
            try (InputStream in = new FileInputStream(path.toFile())) {
                return limited(in, most);
            }
        } catch (FileNotFoundException e) {
            throw new Unreadable(
                    Files.exists(Path.of(name)) ? "permission to read it is denied" : "there is no such file");
        } catch (InvalidPathException e) {
            throw new Unreadable("is no name of a file");
        } catch (IOException e) {
            throw new Unreadable("cannot be read: " + e.getMessage());
        }
    }

    /** What a shell makes of {@code <(…)}: neither a file nor a device. */
    private static boolean isPipe(Path path) throws IOException {
        return ((int) Files.getAttribute(path, "unix:mode") & 0170000) == 0010000;
    }

    private static byte[] limited(InputStream in, int most) throws IOException, Unreadable {
        byte[] out = in.readNBytes(most + 1);
        if (out.length > most) {
            throw new Unreadable("is larger than " + (most >> 20) + " MiB");
        }
        return out;
    }
}
