package org.virtargv.file;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads the files that a user names, {@code -} being standard input. */
public final class InputFile {
    /** Bytes. The largest real domains are some hundred KiB; a hundred thousand disks fit. */
    public static final int MOST = 32 << 20;

    /** A file that cannot be read; the message says why, for the user, without its name. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        public Unreadable(String message) {
            super(message);
        }
    }

    private InputFile() {}

    public static byte[] read(String name, InputStream standardInput) throws Unreadable {
        return read(name, standardInput, MOST);
    }

    /** @param most bytes; a larger file is refused before it fills memory */
    static byte[] read(String name, InputStream standardInput, int most) throws Unreadable {
        try {
            if (name.equals("-")) {
                return limited(standardInput, most);
            }
            return read(Path.of(name), true, most);
        } catch (InvalidPathException e) {
            throw new Unreadable(NO_NAME);
        } catch (IOException e) {
            throw new Unreadable("cannot be read: " + e.getMessage());
        }
    }

    /**
     * Reads a file that nobody named by hand, but that stands in a folder: a pipe there could keep us waiting for
     * ever.
     */
    public static byte[] readRegular(Path file) throws Unreadable {
        try {
            return read(file, false, MOST);
        } catch (IOException e) {
            throw new Unreadable("cannot be read: " + e.getMessage());
        }
    }

    /** What {@link #readRegular} reads, as text in UTF-8. */
    public static String readText(Path file) throws Unreadable {
        return utf8(readRegular(file));
    }

    /** Decodes UTF-8, and refuses bytes that are not UTF-8 instead of replacing them. */
    public static String utf8(byte[] bytes) throws Unreadable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("is not UTF-8 text");
        }
    }

    private static final String NO_NAME = "cannot be opened: its name is not UTF-8; rename it, or use standard input";

    private static byte[] read(Path path, boolean pipes, int most) throws IOException, Unreadable {
        if (Files.isDirectory(path)) {
            throw new Unreadable("is a folder, not a file");
        } else if (!Files.isRegularFile(path) && Files.exists(path) && !(pipes && isPipe(path))) {
            throw new Unreadable(isPipe(path) ? "is a pipe, not a file" : "is a device, not a file");
        }
        // not by channels: the classes of these cost more than what they save
        try (InputStream in = new FileInputStream(path.toFile())) {
            return limited(in, most);
        } catch (FileNotFoundException e) {
            if (path.toString().indexOf('\uFFFD') >= 0) {
                throw new Unreadable(NO_NAME);
            }
            throw new Unreadable(Files.exists(path) ? "permission to read it is denied" : "there is no such file");
        }
    }

    /** What a shell makes of {@code <(…)}: neither a file nor a device. */
    private static boolean isPipe(Path path) throws IOException {
        return ((int) Files.getAttribute(path, "unix:mode") & 0170000) == 0010000;
    }

    /** Not {@code readNBytes}: Java 17 asks a file stream for its position there, and a pipe has none. */
    private static byte[] limited(InputStream in, int most) throws IOException, Unreadable {
        byte[] out = new byte[1 << 15];
        int length = 0;
        for (int n = in.read(out, 0, out.length); n >= 0; n = in.read(out, length, out.length - length)) {
            length += n;
            if (length > most) {
                throw new Unreadable("is larger than " + (most >> 20) + " MiB");
            } else if (length == out.length) {
                out = Arrays.copyOf(out, 2 * length);
            }
        }
        return Arrays.copyOf(out, length);
    }
}
