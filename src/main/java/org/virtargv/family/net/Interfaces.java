package org.virtargv.family.net;

import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Interface;
import org.virtargv.domain.Interface.Type;
import org.virtargv.domain.Lists;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.place.PlaceNeed;

/** Network cards (formatdomain.html, Network interfaces). */
public final class Interfaces implements DeviceFamily<Interface> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.network;
    }

    @Override
    public PlaceNeed place(Conversion c, Interface i) {
        String model = i.model == null || i.model.type == null ? "" : i.model.type;
        if (i.type == Type.hostdev) {
            return PlaceNeed.express();
        }
        return switch (model) {
            case "usb-net" -> PlaceNeed.usbPort();
            case "spapr-vlan" -> PlaceNeed.spaprVio(0x1000);
            // parts of ARM boards, the second as libvirt spells it: by QEMU's own name it is any card to libvirt
            case "lan9118", "scm91c111" -> PlaceNeed.NONE;
            case "smc91c111" -> c.libvirtStyle() ? PlaceNeed.express() : PlaceNeed.NONE;
            case "virtio", "virtio-non-transitional" -> PlaceNeed.virtio(false);
            case "virtio-transitional" -> PlaceNeed.virtio(true);
            case "",
                    "rtl8139",
                    "e1000",
                    "netfront",
                    "vmxnet",
                    "vmxnet2",
                    "vmxnet3",
                    "vlance",
                    "am79c970a",
                    "am79c973",
                    "82540em",
                    "82545em",
                    "82543gc" -> PlaceNeed.conventional();
            // e1000e, igb, and whatever QEMU has beyond the models that have names
            default -> PlaceNeed.express();
        };
    }

    @Override
    public void defaults(Conversion c) {
        NicDefaults.defaults(c);
    }

    @Override
    public void aliases(Conversion c) {
        Aliases.number(emulated(c), "net");
    }

    @Override
    public void check(Conversion c) {
        for (Interface nic : c.domain().devices.interfaces) {
            NicChecks.check(c, nic);
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (Interface nic : emulated(c)) {
            line.from("interface", nic);
            Connection to = Connection.of(c, nic);
            NicPreparation.write(c, line, nic, to);
            Netdevs.write(c, line, nic, to);
            NicDevice.write(c, line, nic, to);
        }
    }

    /** The cards that QEMU plays. The others are devices of the host, and the family of these writes them. */
    private static List<Interface> emulated(Conversion c) {
        return Lists.filter(
                c.domain().devices.interfaces, n -> Connection.of(c, n).type() != Type.hostdev);
    }
}
