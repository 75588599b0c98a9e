package org.virtargv.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file as a whole or not at all: beside its place, then renamed. */
final class OutputFile {
    private OutputFile() {}

    /** @throws IOException with a message for the user, without the file's name; nothing is left behind then */
    static void write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // a device or a pipe has no beside
            if (Files.isDirectory(file)) {
                throw new IOException("it is a folder");
            }
            Files.write(file, bytes, StandardOpenOption.WRITE);
            return;
        }
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
        Path beside = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.write(beside, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AccessDeniedException e) {
            throw new IOException("permission to write there is denied", e);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no such folder", e);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** The part of an exception that a user understands. */
    static String reason(IOException e) {
        String message = e instanceof java.nio.file.FileSystemException f && f.getReason() != null
                ? f.getReason()
                : e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
