package org.virtargv.place;

import java.util.List;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Device;
import org.virtargv.machine.Board;

/** What a machine's chipset has in fixed places of bus 0, and where its devices stand by custom. */
enum Chipset {
    /** PIIX3 in slot 1: ISA, IDE, USB and power management are its functions. */
    i440fx {
        @Override
        void reserve(PciPlan plan, List<PciDevice> devices) {
            PciBus root = plan.bus(0);
            root.take(1, 0, false);
            root.take(1, 3, false);
            own(plan, devices);
            int slot = 2;
            while (slot < 31 && !root.free(slot)) {
                // a card that finds its place taken is still placed before everything else
                slot++;
            }
            first(plan, devices, ChipsetPart.primaryVideo, slot);
        }

        @Override
        boolean has(int slot, int function) {
            return slot == 1 && (function == 0 || function == 1 || function == 3);
        }

        @Override
        int place(ChipsetPart part) {
            return part == ChipsetPart.ide ? at(1, 1) : part == ChipsetPart.uhci ? at(1, 2) : -1;
        }
    },
    /** ICH9 in slot 0x1f: LPC, SATA and SMBus are its functions. */
    q35 {
        @Override
        void reserve(PciPlan plan, List<PciDevice> devices) {
            PciBus root = plan.bus(0);
            root.take(0x1f, 0, false);
            root.take(0x1f, 3, false);
            own(plan, devices);
            PciDevice video = first(plan, devices, ChipsetPart.primaryVideo, 1);
            if (video != null && !plan.placed(video.device())) {
                // a card that finds its place taken is still placed before everything else
                plan.place(video.device(), video.need(), 0);
            }
            first(plan, devices, ChipsetPart.hdAudio, 0x1b);
            for (PciDevice d : devices) {
                // the real chipset has two USB controllers, and the parts of one stand beside its first low-speed part
                boolean open = UsbCompanions.isFirst(d.device()) && !plan.placed(d.device());
                if (open && !inFree(plan, d.device(), 0x1d, 0)) {
                    inFree(plan, d.device(), 0x1a, 0);
                }
            }
        }

        @Override
        boolean prefer(PciPlan plan, Device device) {
            if (device instanceof Controller c && c.model == Model.dmi_to_pci_bridge) {
                return inFree(plan, device, 0x1e, 0);
            }
            return false;
        }

        @Override
        boolean has(int slot, int function) {
            return slot == 0x1f && (function == 0 || function == 2 || function == 3);
        }

        @Override
        int place(ChipsetPart part) {
            return part == ChipsetPart.sata ? at(0x1f, 2) : -1;
        }
    },
    /** Nothing is known of it. */
    other {
        @Override
        void reserve(PciPlan plan, List<PciDevice> devices) {
            // no place of bus 0 is taken
        }

        @Override
        boolean has(int slot, int function) {
            return false;
        }

        @Override
        int place(ChipsetPart part) {
            return -1;
        }
    };

    static Chipset of(Board board) {
        return switch (board) {
            case i440fx -> i440fx;
            case q35 -> q35;
            default -> other;
        };
    }

    /** Takes what is fixed, before anything is placed. */
    abstract void reserve(PciPlan plan, List<PciDevice> devices);

    /** Puts a device where it stands by custom; false where it has no such place or another has it. */
    boolean prefer(PciPlan plan, Device device) {
        return false;
    }

    /** Whether a part of the chipset is at the place on bus 0, named or not. */
    abstract boolean has(int slot, int function);

    /** The only place of a part, as slot * 8 + function of bus 0; -1 for a part that may stand elsewhere. */
    abstract int place(ChipsetPart part);

    private static int at(int slot, int function) {
        return slot * PciBus.FUNCTIONS + function;
    }

    /**
     * Whether the user may put the device on bus 0 there: the parts of the chipset stay, and nothing else comes there.
     */
    boolean allows(PciNeed need, int bus, int slot, int function) {
        int place = need.part() == null ? -1 : place(need.part());
        return place < 0 ? bus != 0 || !has(slot, function) : bus == 0 && place == at(slot, function);
    }

    /** Puts the parts that have one place only into it. */
    void own(PciPlan plan, List<PciDevice> devices) {
        for (PciDevice d : devices) {
            int place = d.need().part() == null ? -1 : place(d.need().part());
            if (place >= 0 && !plan.placed(d.device())) {
                int slot = place / PciBus.FUNCTIONS;
                int function = place % PciBus.FUNCTIONS;
                fixed(plan, d.device(), slot, function);
                if (!plan.placed(d.device())) {
                    plan.refuseInPlaceOf(d.device(), slot, function);
                }
            }
        }
    }

    /** Puts the first device that plays the part into a slot, where that is free; null where there is none. */
    static PciDevice first(PciPlan plan, List<PciDevice> devices, ChipsetPart part, int slot) {
        for (PciDevice d : devices) {
            if (d.need().part() == part) {
                fixed(plan, d.device(), slot, 0);
                return d;
            }
        }
        return null;
    }

    private static void fixed(PciPlan plan, Device device, int slot, int function) {
        if (!plan.placed(device)
                && (function == 0 ? plan.bus(0).free(slot) : !plan.bus(0).inUse(slot, function))) {
            plan.put(device, 0, slot, function);
        }
    }

    static boolean inFree(PciPlan plan, Device device, int slot, int function) {
        if (!plan.bus(0).free(slot)) {
            return false;
        }
        plan.put(device, 0, slot, function);
        return true;
    }
}
