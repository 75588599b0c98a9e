package org.virtargv.cli.option;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.facts.qemu.ProfileFormats;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.file.InputFile;
import org.virtargv.file.OutputFile;
import org.virtargv.probe.qmp.QemuProbe;
import org.virtargv.problem.Suggest;

/**
 * What {@code --qemu} names: a built-in profile, a profile file, a recorded QMP conversation, or a QEMU binary, which
 * is then asked. What a file is, its content tells, not its name. Nothing said is the standard built-in profile.
 */
public final class QemuOption {
    private QemuOption() {}

    static QemuProfile load(String qemu) throws UsageException {
        if (qemu == null) {
            return EmbeddedProfiles.standard();
        }
        if (EmbeddedProfiles.has(qemu)) {
            return EmbeddedProfiles.load(qemu);
        }
        Path path = path(qemu);
        try {
            if (isProgram(path)) {
                return QemuProbe.probe(qemu, path);
            }
            return ProfileFormats.parse(qemu, InputFile.read(path.toString(), System.in));
        } catch (FactsException e) {
            throw new UsageException(qemu + ": " + e.getMessage());
        } catch (InputFile.Unreadable e) {
            throw new UsageException(qemu + ": " + e.getMessage());
        }
    }

    /** Whether the word, where it is no built-in profile, names a program that would be started to ask it. */
    static boolean isProgram(String qemu) throws UsageException {
        return isProgram(path(qemu));
    }

    private static boolean isProgram(Path path) throws UsageException {
        return Files.isRegularFile(path) && Files.isExecutable(path) && !startsAsJson(path);
    }

    /** The binary for {@code probe qemu}. */
    public static Path binary(String qemu) throws UsageException {
        Path path = path(qemu);
        if (!Files.isRegularFile(path) || !Files.isExecutable(path)) {
            throw new UsageException(qemu + " is not an executable program");
        }
        return path;
    }

    /** A file; a word without a slash that is no file here may be a program on the PATH. */
    private static Path path(String qemu) throws UsageException {
        try {
            Path path = Path.of(qemu);
            if (Files.exists(path) || qemu.contains("/") || qemu.equals("-")) {
                return path;
            }
            for (String folder : String.valueOf(System.getenv("PATH")).split(File.pathSeparator)) {
                Path program = Path.of(folder, qemu);
                if (qemu.startsWith("qemu") && Files.isExecutable(program) && Files.isRegularFile(program)) {
                    return program;
                }
            }
        } catch (InvalidPathException e) {
            throw new UsageException("'" + qemu + "' is not a valid file name");
        }
        String hint = Suggest.hint(qemu, EmbeddedProfiles.names());
        throw new UsageException("'" + qemu + "' is neither a file nor a built-in QEMU profile; "
                + (hint == null ? "those are " + String.join(", ", EmbeddedProfiles.names()) : hint));
    }

    private static boolean startsAsJson(Path path) throws UsageException {
        try (var in = Files.newInputStream(path)) {
            String start = new String(in.readNBytes(64), StandardCharsets.ISO_8859_1);
            return start.isBlank() || start.strip().startsWith("{");
        } catch (java.io.IOException e) {
            throw new UsageException(path + ": " + OutputFile.reason(e));
        }
    }
}
