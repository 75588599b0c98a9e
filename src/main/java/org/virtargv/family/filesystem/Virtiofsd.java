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
import org.virtargv.facts.host.VhostUserFacts;
import org.virtargv.facts.host.VhostUserFacts.Program;

/**
 * virtiofsd, the program that shows a directory beside QEMU (its README; libvirt's knowledge base, Sharing files with
 * Virtiofs). Up to QEMU 7.2 it was a part of QEMU and took what mount takes, in {@code -o}; the program of its own says
 * by a feature of its description that it has options instead.
 *
 * @param path    where it is
 * @param options whether it has options of its own
 */
record Virtiofsd(String path, boolean options) {
    /** Where distributions install what users do not call. */
    private static final String BINARY = "/usr/libexec/virtiofsd";

    private static final String HAS_OPTIONS = "separate-options";

    /** The one that the document names, else the host's. */
    static Virtiofsd of(VhostUserFacts host, Filesystem f) {
        Program installed = host.serving("fs");
        String path = f.binary != null && f.binary.path != null
                ? f.binary.path
                : installed == null ? BINARY : installed.binary();
        Program described = host.at(path);
        return new Virtiofsd(path, described == null || described.features().contains(HAS_OPTIONS));
    }

    /**
     * How it is started.
     *
     * @param socket where QEMU finds it
     */
    Companion companion(Filesystem f, String socket) {
        Binary b = f.binary == null ? new Binary() : f.binary;
        List<String> words = new ArrayList<>(List.of(path, "--socket-path=" + socket));
        if (options) {
            words.add("--shared-dir");
            words.add(f.source.dir);
            options(words, f, b);
        } else {
            words.add("-o");
            words.add(mountOptions(f, b));
        }
        if (b.threadPool != null && b.threadPool.size != null) {
            words.add("--thread-pool-size=" + b.threadPool.size);
        }
        if (b.openfiles != null && b.openfiles.max != null) {
            words.add("--rlimit-nofile=" + b.openfiles.max);
        }
        return Companion.daemon(
                "virtiofsd, for " + f.id(), List.of(), Companion.command(words.toArray(String[]::new)), socket);
    }

    private static void options(List<String> words, Filesystem f, Binary b) {
        if (b.cache != null && b.cache.mode != null) {
            words.add("--cache=" + (b.cache.mode == Cache.Mode.none ? "never" : "always"));
        }
        if (b.xattr == OnOff.on) {
            words.add("--xattr");
        }
        if (b.sandbox != null && b.sandbox.mode != null) {
            words.add("--sandbox=" + Words.of(b.sandbox.mode));
        }
        if (f.readonly != null) {
            words.add("--readonly");
        }
        if (f.idmap != null) {
            f.idmap.uids.forEach(i -> words.add("--uid-map=" + map(i)));
            f.idmap.gids.forEach(i -> words.add("--gid-map=" + map(i)));
        }
    }

    /** A comma ends an option but for one behind a backslash, which stands for itself behind another. */
    private static String mountOptions(Filesystem f, Binary b) {
        StringBuilder out = new StringBuilder("source=")
                .append(f.source.dir.replace("\\", "\\\\").replace(",", "\\,"));
        if (b.cache != null && b.cache.mode != null) {
            out.append(",cache=").append(Words.of(b.cache.mode));
        }
        if (b.xattr == OnOff.on) {
            out.append(",xattr");
        }
        if (b.sandbox != null && b.sandbox.mode != null) {
            out.append(",sandbox=").append(Words.of(b.sandbox.mode));
        }
        if (b.lock != null) {
            lock(out, "flock", b.lock.flock);
            lock(out, "posix_lock", b.lock.posix);
        }
        return out.toString();
    }

    private static void lock(StringBuilder out, String name, OnOff wanted) {
        if (wanted != null) {
            out.append(wanted == OnOff.on ? "," : ",no_").append(name);
        }
    }

    private static String map(Ids i) {
        return ":" + i.start + ":" + i.target + ":" + i.count + ":";
    }
}
