package org.virtargv.family.filesystem;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.argv.Companion;
import org.virtargv.domain.Filesystem;
import org.virtargv.domain.Filesystem.Binary;
import org.virtargv.domain.Filesystem.Cache;
import org.virtargv.domain.Filesystem.Ids;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.Words;

/**
 * virtiofsd, the program that shows a directory beside QEMU (its README; libvirt's knowledge base, Sharing files with
 * Virtiofs).
 */
final class Virtiofsd {
    /** Where distributions install what users do not call. */
    private static final String BINARY = "/usr/libexec/virtiofsd";

    private Virtiofsd() {}

    /**
     * How it is started.
     *
     * @param socket where QEMU finds it
     */
    static Companion companion(Filesystem f, String socket) {
        Binary b = f.binary == null ? new Binary() : f.binary;
        List<String> words = new ArrayList<>(
                List.of(b.path == null ? BINARY : b.path, "--socket-path=" + socket, "--shared-dir", f.source.dir));
        if (b.cache != null && b.cache.mode != null) {
            words.add("--cache=" + (b.cache.mode == Cache.Mode.none ? "never" : "always"));
        }
        if (b.xattr == OnOff.on) {
            words.add("--xattr");
        }
        if (b.sandbox != null && b.sandbox.mode != null) {
            words.add("--sandbox=" + Words.of(b.sandbox.mode));
        }
        if (b.threadPool != null && b.threadPool.size != null) {
            words.add("--thread-pool-size=" + b.threadPool.size);
        }
        if (b.openfiles != null && b.openfiles.max != null) {
            words.add("--rlimit-nofile=" + b.openfiles.max);
        }
        if (f.readonly != null) {
            words.add("--readonly");
        }
        if (f.idmap != null) {
            f.idmap.uids.forEach(i -> words.add("--uid-map=" + map(i)));
            f.idmap.gids.forEach(i -> words.add("--gid-map=" + map(i)));
        }
        return Companion.daemon(
                "virtiofsd, for " + f.id(), List.of(), Companion.command(words.toArray(String[]::new)), socket);
    }

    private static String map(Ids i) {
        return ":" + i.start + ":" + i.target + ":" + i.count + ":";
    }
}
