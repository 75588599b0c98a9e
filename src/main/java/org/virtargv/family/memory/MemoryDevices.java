package org.virtargv.family.memory;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Devices;
import org.virtargv.domain.MemoryBacking;
import org.virtargv.domain.MemoryDevice;
import org.virtargv.domain.MemoryDevice.Model;
import org.virtargv.domain.ScaledSize;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.Cpuset;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.Given;
import org.virtargv.family.MachineProperties;
import org.virtargv.family.MachineProperties.Place;
import org.virtargv.family.Provenance;
import org.virtargv.family.Since;
import org.virtargv.family.Virtio;
import org.virtargv.place.PlaceNeed;

/** Memory in modules. The documentation's section "Memory devices". */
public final class MemoryDevices implements DeviceFamily<MemoryDevice> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.memory;
    }

    @Override
    public PlaceNeed place(Conversion c, MemoryDevice m) {
        return switch (m.model) {
            case virtio_mem -> PlaceNeed.express().orChannel();
            case virtio_pmem -> PlaceNeed.express();
            case dimm, nvdimm, sgx_epc -> PlaceNeed.NONE;
        };
    }

    static boolean isVirtio(MemoryDevice d) {
        return d.model == Model.virtio_mem || d.model == Model.virtio_pmem;
    }

    /** More than any QEMU has; a higher slot is refused later. */
    private static final int MOST_SLOTS = 4096;

    @Override
    public void wellFormed(Conversion c) {
        for (MemoryDevice d : c.domain().devices.memories) {
            sizes(d).forEach(size -> Sizes.check(c, d, size, "memory"));
            if (d.source != null) {
                NumaPlacement.checkNodeset(c, d, d.source.nodemask, d.source.at, "nodemask");
            }
        }
    }

    @Override
    public void defaults(Conversion c) {
        for (MemoryDevice d : c.domain().devices.memories) {
            if (d.driver != null
                    && isVirtio(d)
                    && !Since.knows(c, LibvirtChange.MEMORY_DRIVER, d.driver, "<driver> of <memory>")) {
                d.driver = null;
            }
            if (d.source != null && d.source.nodemask != null) {
                d.source.nodemask = NumaPlacement.plain(d.source.nodemask);
            }
            if (d.model == Model.virtio_pmem && d.access == null) {
                // it is there to be shared with the host
                d.access = MemoryBacking.Access.Mode.shared;
            }
            if (d.model == Model.virtio_mem && d.target.block == null) {
                d.target.block = ScaledSize.ofKib(block(c, d), d.target);
                c.provenance().fact(d.target.block, Provenance.TEXT, "host facts, the size of a transparent huge page");
            }
        }
    }

    /** Brings all sizes to KiB. */
    static void readSizes(MemoryDevice d) {
        sizes(d).forEach(size -> size.kib(size.kib()));
    }

    private static List<ScaledSize> sizes(MemoryDevice d) {
        return Stream.of(
                        d.target.size,
                        d.target.block,
                        d.target.requested,
                        d.target.label == null ? null : d.target.label.size,
                        d.source == null ? null : d.source.pagesize,
                        d.source == null ? null : d.source.alignsize)
                .filter(s -> s != null)
                .toList();
    }

    /**
     * What libvirt divides a virtio memory into where it is not told: the larger of its page and a page that is huge by
     * itself.
     */
    private static long block(Conversion c, MemoryDevice d) {
        long page = d.source == null || d.source.pagesize == null ? 0 : d.source.pagesize.kib();
        return Math.max(page, c.host().memory().transparentHuge());
    }

    /** Each module takes the next free slot. */
    @Override
    public void implicit(Conversion c) {
        BitSet taken = new BitSet();
        for (MemoryDevice d : c.domain().devices.memories) {
            if (isModule(d) && d.address != null && d.address.slot != null && d.address.slot < MOST_SLOTS) {
                taken.set(d.address.slot.intValue());
            }
        }
        for (MemoryDevice d : c.domain().devices.memories) {
            if (isModule(d)) {
                if (d.address == null) {
                    d.address = Address.of(Address.Type.dimm, d);
                }
                if (d.address.slot == null) {
                    int slot = taken.nextClearBit(0);
                    taken.set(slot);
                    d.address.slot = (long) slot;
                }
            }
        }
    }

    private static boolean isModule(MemoryDevice d) {
        return d.model == Model.dimm || d.model == Model.nvdimm;
    }

    /** A module is named after its slot, all others are numbered. */
    @Override
    public void aliases(Conversion c) {
        Map<Model, Integer> next = new HashMap<>();
        for (MemoryDevice d : c.domain().devices.memories) {
            if (!Aliases.isUser(d)) {
                int number = isModule(d) ? d.address.slot.intValue() : next.merge(d.model, 1, Integer::sum) - 1;
                d.id(prefix(d) + number);
            }
        }
    }

    private static String prefix(MemoryDevice d) {
        return d.model == Model.sgx_epc ? "epc" : Words.of(d.model).replace("-", "");
    }

    /** How much the guest has is a report of a running one; only virtio devices are told where they lie. */
    @Override
    public void kept(Conversion c) {
        for (MemoryDevice m : c.domain().devices.memories) {
            m.target.current = null;
            if (m.model != MemoryDevice.Model.virtio_mem && m.model != MemoryDevice.Model.virtio_pmem) {
                m.target.address = null;
            }
            if (m.source != null && m.model != MemoryDevice.Model.nvdimm) {
                m.source.pmem = null;
            }
        }
    }

    @Override
    public void check(Conversion c) {
        MemoryDeviceChecks.check(c);
    }

    @Override
    public void machine(Conversion c, MachineProperties machine) {
        int epc = 0;
        for (MemoryDevice d : c.domain().devices.memories) {
            if (d.model == Model.nvdimm) {
                machine.at(Place.nvdimm).onOff("nvdimm", true);
            } else if (d.model == Model.sgx_epc) {
                machine.at(Place.sgx_epc)
                        .put("sgx-epc." + epc + ".memdev", "mem" + d.id())
                        .put("sgx-epc." + epc + ".node", d.target.node);
                epc++;
            }
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (MemoryDevice d : c.domain().devices.memories) {
            line.from("memory", d);
            backend(c, d).emit(line, "mem" + d.id());
            if (d.model != Model.sgx_epc) {
                line.option("-device", device(c, d));
            }
        }
    }

    private static MemoryBackend backend(Conversion c, MemoryDevice d) {
        MemoryBackend out = new MemoryBackend(c, d.id(), MainMemory.kib(c, d) * 1024)
                .on(d.target.node)
                .access(access(c, d))
                .discard(YesNo.bool(d.discard));
        if (d.source != null) {
            if (d.source.path != null) {
                // what is persistent is there before anybody fills it
                out.path(d.source.path, d.model == Model.nvdimm && d.source.pmem == null);
            }
            out.pageKib(d.source.pagesize == null ? null : d.source.pagesize.kib());
            out.nodes(
                    d.source.nodemask == null ? null : Cpuset.parse(d.source.nodemask),
                    c.libvirt().has(LibvirtChange.MEMORY_NODEMASK_STRICT));
            if (d.model != Model.virtio_pmem) {
                // libvirt says these of modules alone
                out.align(d.source.alignsize == null ? null : d.source.alignsize.bytes(), d.source.pmem != null);
            }
        }
        if (d.model == Model.sgx_epc) {
            out.epc();
        } else if (d.model == Model.virtio_mem) {
            out.virtioMem();
        }
        return out;
    }

    /** What the device says, else what its NUMA node says. */
    private static MemoryBacking.Access.Mode access(Conversion c, MemoryDevice d) {
        if (d.access != null || d.target.node == null || !MainMemory.hasCells(c)) {
            return d.access;
        }
        return c.domain().cpu.numa.cells.stream()
                .filter(cell -> d.target.node.equals(cell.id))
                .map(cell -> cell.memAccess)
                .filter(m -> m != null)
                .findFirst()
                .orElse(null);
    }

    private static Props device(Conversion c, MemoryDevice d) {
        MemoryDevice.Target t = d.target;
        Props p = Props.device(
                switch (d.model) {
                    case dimm -> "pc-dimm";
                    case nvdimm -> "nvdimm";
                    case virtio_pmem -> Virtio.driver("virtio-pmem", d, Virtio.Model.plain);
                    default -> Virtio.driver("virtio-mem", d, Virtio.Model.plain);
                });
        Virtio.options(p, d.driver);
        p.put("node", t.node).put("label-size", t.label == null ? null : t.label.size.bytes());
        p.put("block-size", t.block == null ? null : t.block.bytes());
        // libvirt leaves out what is QEMU's default, nothing
        p.put("requested-size", t.requested == null ? null : Given.number(t.requested.bytes()));
        p.put("uuid", d.uuid).put("unarmed", t.readonly == null ? null : true).put("memdev", "mem" + d.id());
        if (d.model == Model.virtio_mem) {
            p.put("prealloc", isFilled(c, d) ? true : null);
        }
        // a module's place stands in its <address>
        p.put("memaddr", t.address == null || isModule(d) ? null : t.address.base);
        p.put("dynamic-memslots", YesNo.bool(t.dynamicMemslots)).put("id", d.id());
        if (isModule(d)) {
            return p.put("slot", d.address.slot).put("addr", d.address.base);
        }
        AddressProps.put(c, p, d);
        return p.ahead(null); // libvirt leaves out what s390's PCI has, and QEMU makes up its own numbers
    }

    /**
     * Whether a virtio memory takes its pages when it gives them to the guest, so that it need not die for want of one
     * later.
     */
    private static boolean isFilled(Conversion c, MemoryDevice d) {
        return backend(c, d).isFilled();
    }
}
