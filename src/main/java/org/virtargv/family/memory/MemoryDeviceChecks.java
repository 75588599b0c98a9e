package org.virtargv.family.memory;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.virtargv.domain.Lists;
import org.virtargv.domain.MaxMemory;
import org.virtargv.domain.MemoryBacking;
import org.virtargv.domain.MemoryDevice;
import org.virtargv.domain.MemoryDevice.Model;
import org.virtargv.domain.NumaCells;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.QemuRejects;
import org.virtargv.family.Virtio;
import org.virtargv.family.cpu.ArmModels;
import org.virtargv.machine.Board;

/** What memory devices must not be. The documentation's section "Memory devices". */
final class MemoryDeviceChecks {
    /** KiB. */
    private static final long SMALLEST_LABEL = 128;

    private MemoryDeviceChecks() {}

    static void check(Conversion c) {
        List<MemoryDevice> all = c.domain().devices.memories;
        all.forEach(d -> one(c, d));
        MaxMemory max = c.domain().maxMemory;
        boolean epcOnly = Lists.none(all, d -> d.model != Model.sgx_epc);
        if (!epcOnly && max == null) {
            c.lacking(MaxMemory.class)
                    .error(
                            "memory-device-without-max",
                            all.get(0).at,
                            "a <memory> device needs <maxMemory>, which the domain does not have",
                            null);
        }
        long modules = Lists.count(all, d -> d.model == Model.dimm || d.model == Model.nvdimm);
        if (max != null && modules > (max.slots == null ? 0 : max.slots)) {
            c.error(
                    "memory-slots-too-few",
                    max.at,
                    "<maxMemory> has " + (max.slots == null ? 0 : max.slots)
                            + " slots for memory modules, but the domain has " + modules,
                    null);
        }
        slots(c, all, max);
        overlaps(c, all);
    }

    private static void slots(Conversion c, List<MemoryDevice> all, MaxMemory max) {
        Set<Long> seen = new HashSet<>();
        for (MemoryDevice d : all) {
            if (d.model != Model.dimm && d.model != Model.nvdimm) {
                continue;
            }
            if (!seen.add(d.address.slot)) {
                c.error(
                        "memory-slot-taken",
                        d.address.at == null ? d.at : d.address.at,
                        "slot " + d.address.slot + " of <memory> is already used by another memory device",
                        null);
            } else if (max != null && max.slots != null && d.address.slot >= max.slots) {
                c.error(
                        "memory-slot-beyond",
                        d.at,
                        "slot " + d.address.slot + " of <memory> is beyond the " + max.slots + " slots of <maxMemory>",
                        null);
            }
        }
    }

    /** Places in the guest's memory, as the document says them. */
    private static void overlaps(Conversion c, List<MemoryDevice> all) {
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                MemoryDevice a = all.get(i);
                MemoryDevice b = all.get(j);
                if (base(a) != null && base(b) != null && base(a) < base(b) + size(b) && base(b) < base(a) + size(a)) {
                    c.error(
                            "memory-overlap",
                            a.target.at,
                            "<memory> at " + String.format(Locale.ROOT, "0x%x", base(a)) + " overlaps the one at "
                                    + String.format(Locale.ROOT, "0x%x", base(b)),
                            null);
                }
            }
        }
    }

    /** Bytes of the guest's memory that it takes: an NVDIMM's label has no place there. */
    private static long size(MemoryDevice d) {
        if (d.model != Model.nvdimm || d.target.label == null) {
            return d.target.size.bytes();
        }
        long size = d.target.size.bytes() - d.target.label.size.bytes();
        long align = d.source == null || d.source.alignsize == null ? 1 : d.source.alignsize.bytes();
        return align > 1 ? size / align * align : size;
    }

    private static Long base(MemoryDevice d) {
        if (MemoryDevices.isVirtio(d)) {
            return d.target.address == null ? null : d.target.address.base;
        }
        return d.address == null ? null : d.address.base;
    }

    private static void one(Conversion c, MemoryDevice d) {
        if (d.driver != null && !MemoryDevices.isVirtio(d)) {
            c.error(
                    "memory-driver",
                    d.driver.at,
                    "<driver> of <memory> is only for the models 'virtio-mem' and 'virtio-pmem'",
                    "remove it");
        }
        String model = Words.of(d.model);
        String type = type(d);
        boolean known =
                c.qemu().hasType(type) || (d.model == Model.sgx_epc && c.qemu().sgx() != null);
        if (!known) {
            c.error(
                    "memory-model-unsupported",
                    d.at,
                    "model '" + model + "' of <memory> needs '" + type + "', which "
                            + c.qemu().origin() + " does not have",
                    null);
        }
        if (d.target.dynamicMemslots == YesNo.yes && !c.qemu().hasProperty(type, "dynamic-memslots")) {
            c.error(
                    "memory-slots-unsupported",
                    d.target.at,
                    "dynamicMemslots of <memory> is not supported by "
                            + c.qemu().origin() + " (QEMU " + c.qemu().version() + ")",
                    "remove it, or choose another --qemu");
        }
        if (d.model == Model.dimm || d.model == Model.nvdimm) {
            acpi(c, d);
        }
        target(c, d);
        if ((d.model == Model.nvdimm || d.model == Model.virtio_pmem) && (d.source == null || d.source.path == null)) {
            c.error(
                    "memory-path-missing",
                    d.at,
                    "<memory> of model '" + model + "' needs a <path> in its <source>",
                    null);
        }
        byModel(c, d);
    }

    /** PCs and Arm's virt tell the guest of modules by ACPI, for which the latter needs a processor of 64 bits. */
    private static void acpi(Conversion c, MemoryDevice d) {
        boolean arm = c.board() == Board.armVirt;
        if (!arm && !c.arch().isX86()) {
            return;
        }
        String what = "<memory> of model '" + Words.of(d.model) + "' needs ";
        if (c.domain().features == null || c.domain().features.acpi == null) {
            QemuRejects.tell(
                    c,
                    "memory-needs-acpi",
                    d.at,
                    what + "ACPI, which this domain does not have",
                    arm ? "write <os firmware='efi'>, and add <acpi/> to <features>" : "add <acpi/> to <features>");
        } else if (arm && ArmModels.has32Bits(c.domain().cpu)) {
            QemuRejects.tell(
                    c,
                    "memory-needs-64-bits",
                    d.at,
                    what + "ACPI, which Arm's machine 'virt' supports only with a 64-bit CPU, and this one is a "
                            + c.domain().cpu.model.name,
                    "write <cpu mode='maximum'>, or use a 64-bit model such as cortex-a57");
        }
    }

    private static void byModel(Conversion c, MemoryDevice d) {
        if (d.discard == YesNo.yes && d.model != Model.dimm && d.model != Model.virtio_mem) {
            c.error("memory-discard", d.at, "discard of <memory> is only for the models 'dimm' and 'virtio-mem'", null);
        }
        MemoryBackingPages.device(c, d);
        if (d.model == Model.virtio_pmem) {
            virtioPmem(c, d);
        } else if (d.model == Model.virtio_mem) {
            virtioMem(c, d);
        } else if (d.model == Model.nvdimm) {
            nvdimm(c, d);
        }
    }

    private static void target(Conversion c, MemoryDevice d) {
        boolean cells = MainMemory.hasCells(c);
        if (d.target.node != null
                && (!cells || c.domain().cpu.numa.cells.stream().noneMatch(cell -> d.target.node.equals(cell.id)))) {
            c.lacking(NumaCells.class)
                    .error(
                            "memory-node-unknown",
                            d.target.at,
                            "<node> of <memory>: the guest has no NUMA node " + d.target.node,
                            null);
        } else if (d.target.node == null && cells && d.model != Model.virtio_pmem && d.model != Model.sgx_epc) {
            c.error(
                    "memory-node-missing",
                    d.target.at,
                    "<target> of a <memory> needs a <node>, because the guest has NUMA nodes",
                    null);
        }
    }

    private static String type(MemoryDevice d) {
        return switch (d.model) {
            case dimm -> "pc-dimm";
            case nvdimm -> "nvdimm";
            case virtio_pmem -> "virtio-pmem-pci";
            case virtio_mem -> Virtio.driver("virtio-mem", d, Virtio.Model.plain);
            case sgx_epc -> "memory-backend-epc";
        };
    }

    /** @param unit in KiB */
    private static void aligned(Conversion c, MemoryDevice d, long unit) {
        if (base(d) != null && base(d) % (unit * 1024) != 0) {
            c.error(
                    "memory-alignment",
                    d.target.address.at,
                    "base " + String.format(Locale.ROOT, "0x%x", base(d)) + " of a <memory> of model '"
                            + Words.of(d.model) + "' is not a multiple of " + unit + " KiB",
                    null);
        }
    }

    private static void virtioPmem(Conversion c, MemoryDevice d) {
        aligned(c, d, c.host().memory().page());
        if (d.access != MemoryBacking.Access.Mode.shared) {
            c.error("virtio-pmem-access", d.at, "<memory> of model 'virtio-pmem' needs access='shared'", null);
        }
        if (d.target.node != null) {
            c.error(
                    "virtio-pmem-node",
                    d.target.at,
                    "<memory> of model 'virtio-pmem' cannot be in a NUMA node",
                    "remove <node>");
        }
    }

    private static void virtioMem(Conversion c, MemoryDevice d) {
        long block = d.target.block.kib();
        long requested = d.target.requested == null ? 0 : d.target.requested.kib();
        if (Long.bitCount(block) != 1 || block < c.host().memory().transparentHuge()) {
            c.error(
                    "virtio-mem-block",
                    d.target.block.at,
                    "<block> of " + block + " KiB is not a power of two of at least "
                            + c.host().memory().transparentHuge() + " KiB",
                    null);
        } else if (requested % block != 0) {
            c.error(
                    "virtio-mem-requested",
                    d.target.requested.at,
                    "<requested> is not a multiple of <block>, " + block + " KiB",
                    null);
        } else if (d.target.size.kib() % block != 0) {
            c.error(
                    "virtio-mem-size",
                    d.target.size.at,
                    "<size> is not a multiple of <block>, " + block + " KiB",
                    null);
        }
        aligned(c, d, block);
        if (requested > d.target.size.kib()) {
            c.error("virtio-mem-requested-beyond", d.target.requested.at, "<requested> is more than <size>", null);
        }
    }

    private static void nvdimm(Conversion c, MemoryDevice d) {
        if (d.target.label != null && d.target.label.size.kib() < SMALLEST_LABEL) {
            c.error("nvdimm-label-small", d.target.label.at, "the label of an nvdimm must be at least 128 KiB", null);
        }
        if (d.target.label != null && d.target.label.size.kib() >= d.target.size.kib()) {
            c.error(
                    "nvdimm-label-large",
                    d.target.label.at,
                    "the label of an nvdimm must be smaller than the nvdimm",
                    null);
        }
        if (!MainMemory.isPower(c) && d.uuid != null) {
            c.error("nvdimm-uuid", d.at, "only an nvdimm of a pSeries guest can have a <uuid>", "remove it");
        }
        if (MainMemory.isPower(c) && d.target.label == null) {
            c.error("nvdimm-label-missing", d.target.at, "an nvdimm of a pSeries guest needs a <label>", null);
        }
    }
}
