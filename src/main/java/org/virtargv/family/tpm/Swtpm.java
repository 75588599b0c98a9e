package org.virtargv.family.tpm;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.argv.Companion;
import org.virtargv.domain.Tpm;
import org.virtargv.domain.Tpm.Backend;

/** swtpm, the program that plays a TPM beside QEMU (swtpm(8)). */
final class Swtpm {
    private Swtpm() {}

    /**
     * How it is started.
     *
     * @param name   of the domain, for the folder of its state where the document names none
     * @param socket where QEMU finds it
     */
    static Companion companion(Backend backend, String name, String socket) {
        Tpm.Source source = backend.source;
        String folder = source == null || source.path == null ? name + ".tpm" : source.path;
        boolean file = source != null && source.type == Tpm.Source.Type.file;
        List<String> words = new ArrayList<>(List.of("swtpm", "socket"));
        if (backend.version == Backend.Version._2_0) {
            words.add("--tpm2");
        }
        words.addAll(List.of(
                "--tpmstate",
                file ? "backend-uri=file://" + folder : "dir=" + folder,
                "--ctrl",
                "type=unixio,path=" + socket,
                "--terminate"));
        return Companion.daemon(
                "the TPM's emulator",
                file ? Companion.inFolder(folder) : List.of(Companion.command("mkdir", "-p", "--", folder)),
                Companion.command(words.toArray(String[]::new)),
                socket);
    }
}
