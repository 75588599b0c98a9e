package org.virtargv.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Writes a file as a whole or not at all: beside its place, then renamed. A file that is replaced keeps its
 * permissions, and a symbolic link stays one.
 */
public final class OutputFile {
    /** As many links as Linux follows. */
    private static final int MOST_LINKS = 40;

    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private OutputFile() {}

    /** Whether both names are of one file that exists. */
    public static boolean same(String output, String input) {
        try {
            Path file = Path.of(output);
            return Files.isRegularFile(file) && Files.isSameFile(file, Path.of(input));
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    /** @throws IOException with a message for the user, without the file's name; nothing is left behind then */
    public static void write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        } else if (Files.exists(file) && !Files.isRegularFile(file)) {
            // a device or a pipe has no beside
            Files.write(file, bytes, StandardOpenOption.WRITE);
        } else {
            replace(target(file), bytes);
        }
    }

    /** Like {@link #write}, but a symbolic link is refused: the folder it stands in may be somebody else's work. */
    public static void writeInside(Path file, String text) throws IOException {
        if (Files.isSymbolicLink(file)) {
            throw new IOException("it is a symbolic link, and nothing is written through it");
        } else if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException(Files.isDirectory(file) ? "it is a folder" : "it is not a regular file");
        }
        replace(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Where a chain of links ends, also where nothing stands there yet. */
    private static Path target(Path file) throws IOException {
        Path target = file;
        for (int i = 0; Files.isSymbolicLink(target); i++) {
            if (i == MOST_LINKS) {
                throw new IOException("it is a symbolic link that leads back to itself");
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        Path beside = Leftovers.beside(target);
        try {
            if (Files.exists(target)) {
                // what others may not read now, they may not read in between either
                Files.createFile(beside, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
                Files.write(beside, bytes, StandardOpenOption.WRITE);
            } else {
                Files.write(beside, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            }
            keepPermissions(target, beside);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AccessDeniedException e) {
            throw new IOException("permission to write there is denied", e);
        } catch (NoSuchFileException e) {
            boolean folder = Files.isDirectory(target.toAbsolutePath().getParent());
            throw new IOException(folder ? "no file can be made in that folder" : "there is no such folder", e);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("the file " + beside + " is in the way", e);
        } finally {
            Leftovers.remove(beside);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        PosixFileAttributes old = Files.readAttributes(from, PosixFileAttributes.class);
        PosixFileAttributes now = Files.readAttributes(to, PosixFileAttributes.class);
        try {
            if (!old.owner().equals(now.owner())) {
                Files.setOwner(to, old.owner());
            }
            if (!old.group().equals(now.group())) {
                Files.setAttribute(to, "posix:group", old.group());
            }
        } catch (IOException e) {
            // who may write the folder need not be allowed to give a file away
        }
        Files.setPosixFilePermissions(to, old.permissions());
    }

    /** Makes a folder and those that it is in, where they are not there. */
    public static void makeFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("it is a file, not a directory", e);
        } catch (AccessDeniedException e) {
            throw new IOException("permission to create that directory is denied", e);
        } catch (FileSystemException e) {
            throw new IOException(
                    "the directory cannot be created" + (e.getReason() == null ? " there" : ": " + reason(e)), e);
        }
    }

    /** The part of an exception that a user understands. */
    public static String reason(IOException e) {
        String message = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
