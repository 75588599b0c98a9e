package org.virtargv.family.memory;

import java.util.BitSet;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.MemoryBacking;
import org.virtargv.domain.MemoryBacking.Access;
import org.virtargv.domain.NumaCells;
import org.virtargv.domain.Numatune;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.Cpuset;
import org.virtargv.family.Given;
import org.virtargv.family.general.DomainFolders;

/**
 * One piece of the guest's memory as a QEMU object: decides the kind of object from {@code <memoryBacking>}, {@code
 * <numatune>} and what the piece itself says, which goes before.
 *
 * <p>Anonymous memory is {@code memory-backend-ram}. Huge pages, a source of type file and any word on sharing need
 * {@code memory-backend-file}, on a hugetlbfs or in libvirt's own folder; a source of type memfd makes {@code
 * memory-backend-memfd} of it all. The documentation's section "Memory Backing", and QEMU's on {@code -object
 * memory-backend-file}.
 */
public final class MemoryBackend {
    private final Conversion c;
    private final String name;
    private final long bytes;
    private Integer cell;
    private Access.Mode access;
    private Boolean discard;
    private boolean whole;
    private String path;
    private Long pageKib;
    private BitSet nodes;
    private boolean strict;
    private Long align;
    private boolean pmem;
    private boolean epc;
    private boolean virtioMem;
    private boolean preallocate;

    /** @param name the object's id without its prefix, which is also the name of its file */
    MemoryBackend(Conversion c, String name, long bytes) {
        this.c = c;
        this.name = name;
        this.bytes = bytes;
    }

    /** A NUMA node of the guest. */
    public static MemoryBackend ofCell(Conversion c, NumaCells.Cell cell, long bytes) {
        MemoryBackend out = new MemoryBackend(c, "ram-node" + cell.id, bytes);
        out.cell = cell.id;
        out.access = cell.memAccess;
        out.discard = YesNo.bool(cell.discard);
        return out;
    }

    /** All of the memory of a guest without NUMA nodes. */
    MemoryBackend whole() {
        whole = true;
        return this;
    }

    MemoryBackend on(Integer guestNode) {
        cell = guestNode;
        return this;
    }

    MemoryBackend access(Access.Mode mode) {
        access = mode;
        return this;
    }

    MemoryBackend discard(Boolean value) {
        discard = value;
        return this;
    }

    /** A file of the user's, which is the memory's content. */
    MemoryBackend path(String file, boolean preallocated) {
        path = file;
        preallocate = preallocated;
        return this;
    }

    MemoryBackend pageKib(Long kib) {
        pageKib = kib;
        return this;
    }

    /** @param alone whether the memory is bound to them whatever the domain's policy is */
    MemoryBackend nodes(BitSet hostNodes, boolean alone) {
        nodes = hostNodes;
        strict = hostNodes != null && alone;
        return this;
    }

    MemoryBackend align(Long bytesOfPage, boolean persistent) {
        align = bytesOfPage;
        pmem = persistent;
        return this;
    }

    MemoryBackend epc() {
        epc = true;
        preallocate = true;
        return this;
    }

    MemoryBackend virtioMem() {
        virtioMem = true;
        return this;
    }

    /** Whether plain anonymous memory without any policy will do, so that old machine types need no object at all. */
    public boolean isPlain() {
        return "memory-backend-ram".equals(type(backing(), hugepage()))
                && hostNodes() == null
                && !preallocated(backing(), null);
    }

    /** Whether the memory's pages are all taken before the guest may use them. */
    boolean isFilled() {
        MemoryBacking.Allocation a = backing().allocation;
        return hugepage() != null || (a != null && a.mode == MemoryBacking.Allocation.Mode.immediate);
    }

    private MemoryBacking backing() {
        return c.domain().memoryBacking == null ? new MemoryBacking() : c.domain().memoryBacking;
    }

    private Long hugepage() {
        if (path != null || epc) {
            return null;
        }
        return pageKib != null ? Hugepages.huge(c, pageKib) : Hugepages.size(c, cell);
    }

    private Access.Mode sharing() {
        return access != null ? access : backing().access == null ? null : backing().access.mode;
    }

    private String type(MemoryBacking backing, Long huge) {
        MemoryBacking.Source.Type source = backing.source == null ? null : backing.source.type;
        if (epc) {
            return "memory-backend-epc";
        } else if (path != null) {
            return "memory-backend-file";
        } else if (source == MemoryBacking.Source.Type.memfd) {
            return "memory-backend-memfd";
        }
        return huge != null || source == MemoryBacking.Source.Type.file || sharing() != null
                ? "memory-backend-file"
                : "memory-backend-ram";
    }

    private boolean preallocated(MemoryBacking backing, Long huge) {
        boolean immediate =
                backing.allocation != null && backing.allocation.mode == MemoryBacking.Allocation.Mode.immediate;
        return !virtioMem && ((preallocate && !pmem) || huge != null || immediate);
    }

    /** The nodes that QEMU binds the memory to; in restrictive mode cgroups keep it near them, not QEMU. */
    private BitSet hostNodes() {
        return !strict && HostNodes.mode(c, cell) == Numatune.Mode.restrictive ? null : near();
    }

    /** The nodes of the host that the memory is to come from. */
    private BitSet near() {
        return nodes != null ? nodes : HostNodes.nodes(c, cell);
    }

    /** Writes the object, and before it the threads that fill it where these should run near it. */
    public void emit(CommandLine line, String id) {
        MemoryBacking backing = backing();
        Long huge = hugepage();
        String type = type(backing, huge);
        Props p = Props.object(type, id);
        boolean memfd = type.equals("memory-backend-memfd");
        boolean file = type.equals("memory-backend-file");
        if (memfd && huge != null) {
            p.put("hugetlb", true).put("hugetlbsize", huge * 1024);
        } else if (file) {
            p.put("mem-path", path != null ? path : huge != null ? Hugepages.folder(c, huge) : ownFile());
            p.put(
                    "discard-data",
                    path != null ? null : discard != null ? discard : backing.discard != null ? true : null);
        }
        if (file || memfd) {
            p.put("share", sharing() == null ? null : sharing() == Access.Mode.shared);
            p.put("x-use-canonical-path-for-ramblock-id", whole ? false : null);
        }
        if (virtioMem) {
            p.put("reserve", false);
        }
        boolean full = preallocated(backing, huge);
        if (full) {
            p.put("prealloc", true);
        }
        if (!epc && !virtioMem && backing.allocation != null) {
            p.put("prealloc-threads", Given.number(backing.allocation.threads));
        }
        p.put("size", bytes).put("align", align).put("pmem", pmem ? true : null);
        BitSet on = hostNodes();
        if (on != null) {
            p.put("host-nodes", Cpuset.members(on)).put("policy", policy());
        }
        if (full && near() != null && c.qemu().hasType("thread-context")) {
            context(line, p, id, HostNodes.reachable(c, near()));
        }
        line.option("-object", p);
    }

    private static void context(CommandLine line, Props p, String id, BitSet near) {
        if (!near.isEmpty()) {
            line.option(
                    "-object", Props.object("thread-context", "tc-" + id).put("node-affinity", Cpuset.members(near)));
            p.put("prealloc-context", "tc-" + id);
        }
    }

    private String policy() {
        return switch (strict ? Numatune.Mode.strict : HostNodes.mode(c, cell)) {
            case strict -> "bind";
            case preferred -> "preferred";
            default -> "interleave";
        };
    }

    /** In the domain's folder; for a person a folder where QEMU makes a file that is gone with it. */
    private String ownFile() {
        return c.libvirtStyle()
                ? c.host().paths().memoryBacking() + "/" + DomainFolders.shortName(c) + "/" + name
                : "/dev/shm";
    }
}
