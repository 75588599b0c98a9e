package org.virtargv.place;

import java.util.List;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Device;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Sound;
import org.virtargv.domain.Video;
import org.virtargv.domain.YesNo;

/** What a machine's chipset has in fixed places of bus 0, and where its devices stand by custom. */
enum Chipset {
    /** PIIX3 in slot 1: ISA, IDE, USB and power management are its functions. */
    i440fx {
        @Override
        void reserve(PciPlan plan, Domain domain) {
            PciBus root = plan.bus(0);
            root.take(1, 0, false);
            root.take(1, 3, false);
            for (Controller c : domain.devices.controllers) {
                if (c.type == Controller.Type.ide && c.index == 0) {
                    fixed(plan, c, 1, 1);
                } else if (c.type == Controller.Type.usb && c.index == 0 && c.model == Model.piix3_uhci) {
                    fixed(plan, c, 1, 2);
                }
            }
            int slot = 2;
            while (slot < 31 && !root.free(slot)) {
                // a card that finds its place taken is still placed before everything else
                slot++;
            }
            video(plan, domain, slot);
        }

        @Override
        boolean prefer(PciPlan plan, Device device) {
            return false;
        }

        @Override
        boolean has(int slot, int function) {
            return slot == 1 && (function == 0 || function == 1 || function == 3);
        }

        @Override
        String place(Controller c) {
            boolean usb = c.type == Controller.Type.usb && c.model == Model.piix3_uhci;
            return c.index != 0 ? null : c.type == Controller.Type.ide ? "1.1" : usb ? "1.2" : null;
        }
    },

    /** ICH9 in slot 0x1f: LPC, SATA and SMBus are its functions. */
    q35 {
        @Override
        void reserve(PciPlan plan, Domain domain) {
            PciBus root = plan.bus(0);
            root.take(0x1f, 0, false);
            root.take(0x1f, 3, false);
            for (Controller c : domain.devices.controllers) {
                if (c.type == Controller.Type.sata && c.index == 0) {
                    fixed(plan, c, 0x1f, 2);
                }
            }
            video(plan, domain, 1);
            domain.devices.sounds.stream()
                    .filter(s -> s.model == Sound.Model.ich9)
                    .findFirst()
                    .ifPresent(s -> fixed(plan, s, 0x1b, 0));
        }

        @Override
        boolean prefer(PciPlan plan, Device device) {
            if (device instanceof Controller c && c.model == Model.dmi_to_pci_bridge) {
                return inFree(plan, device, 0x1e, 0);
            }
            if (device instanceof Controller c && UsbCompanions.is(c) && !beside(plan, c)) {
                int function = UsbCompanions.function(c.model);
                return inFree(plan, device, 0x1d, function) || inFree(plan, device, 0x1a, function);
            }
            return false;
        }

        @Override
        boolean has(int slot, int function) {
            return slot == 0x1f && (function == 0 || function == 2 || function == 3);
        }

        @Override
        String place(Controller c) {
            return c.index == 0 && c.type == Controller.Type.sata ? "1f.2" : null;
        }

        private boolean beside(PciPlan plan, Controller c) {
            return plan.addresses().keySet().stream()
                    .anyMatch(d -> d instanceof Controller o && UsbCompanions.is(o) && o.index.equals(c.index));
        }
    },

    other {
        @Override
        void reserve(PciPlan plan, Domain domain) {
            // nothing is known of it
        }

        @Override
        boolean prefer(PciPlan plan, Device device) {
            return false;
        }

        @Override
        boolean has(int slot, int function) {
            return false;
        }

        @Override
        String place(Controller c) {
            return null;
        }
    };

    static Chipset of(Domain domain) {
        return switch (Board.of(domain)) {
            case i440fx -> i440fx;
            case q35 -> q35;
            default -> other;
        };
    }

    /** Takes what is fixed, before anything is placed. */
    abstract void reserve(PciPlan plan, Domain domain);

    /** Puts a device where it stands by custom; false where it has no such place or another has it. */
    abstract boolean prefer(PciPlan plan, Device device);

    /** Whether a part of the chipset is at the place on bus 0, named or not. */
    abstract boolean has(int slot, int function);

    /**
     * The only place of a controller that is a part of the chipset, as slot and function of bus 0; null for all others.
     */
    abstract String place(Controller c);

    /**
     * Whether the user may put the device on bus 0 there: the parts of the chipset stay, and nothing else comes there.
     */
    boolean allows(Device device, int bus, int slot, int function) {
        String place = device instanceof Controller c ? place(c) : null;
        return place == null
                ? bus != 0 || !has(slot, function)
                : bus == 0 && place.equals(Integer.toHexString(slot) + "." + function);
    }

    static void fixed(PciPlan plan, Device device, int slot, int function) {
        if (!plan.placed(device)
                && (function == 0 ? plan.bus(0).free(slot) : !plan.bus(0).inUse(slot, function))) {
            plan.put(device, 0, slot, function);
        }
    }

    /** The primary card stands where the firmware looks for it first. */
    static void video(PciPlan plan, Domain domain, int slot) {
        List<Video> cards = domain.devices.videos;
        cards.stream()
                .filter(v -> v.model.primary == YesNo.yes)
                .findFirst()
                .or(() -> cards.stream().findFirst())
                .filter(v -> v.model.type != Video.Type.none && v.model.type != Video.Type.ramfb)
                .ifPresent(v -> fixed(plan, v, slot, 0));
    }

    static boolean inFree(PciPlan plan, Device device, int slot, int function) {
        if (!plan.bus(0).free(slot)) {
            return false;
        }
        plan.put(device, 0, slot, function);
        return true;
    }
}
