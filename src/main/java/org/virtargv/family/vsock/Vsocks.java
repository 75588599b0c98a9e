package org.virtargv.family.vsock;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Vsock;
import org.virtargv.domain.YesNo;
import org.virtargv.family.AddressProps;
import org.virtargv.family.AddressTypes;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.QemuHas;
import org.virtargv.family.Virtio;
import org.virtargv.place.PlaceNeed;

/** Sockets between guest and host (formatdomain.html, Vsock). */
public final class Vsocks implements DeviceFamily<Vsock> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.vsock;
    }

    @Override
    public PlaceNeed place(Conversion c, Vsock v) {
        return PlaceNeed.virtio(v.model == Vsock.Model.virtio_transitional);
    }

    /** 0 to 2 stand for the hypervisor, the guest itself and the host (vsock(7)). */
    private static final long LEAST_CID = 3;
    /** The last number means any. */
    private static final long MOST_CID = 0xffffffffL - 1;

    @Override
    public void defaults(Conversion c) {
        Vsock v = c.domain().devices.vsock;
        if (v == null) {
            return;
        }
        if (v.model == null) {
            v.model = Vsock.Model.virtio;
        }
        if (v.cid == null) {
            v.cid = new Vsock.Cid();
            v.cid.at = v.at;
        }
        if (v.cid.automatic == null) {
            v.cid.automatic = v.cid.address == null ? YesNo.yes : YesNo.no;
        }
    }

    @Override
    public void aliases(Conversion c) {
        Vsock v = c.domain().devices.vsock;
        if (v != null && !Aliases.isUser(v)) {
            v.id("vsock0");
        }
    }

    @Override
    public void check(Conversion c) {
        Vsock v = c.domain().devices.vsock;
        if (v == null) {
            return;
        }
        AddressTypes.check(c, v, "<vsock>", AddressTypes.virtio());
        QemuHas.check(c, v, Virtio.driver("vhost-vsock", v, Virtio.Model.plain), "<vsock>");
        if (!c.qemu().hasType(driver(v))) {
            // QEMU since 5.1 has it as a modern device only; libvirt writes it all the same
            c.problems()
                    .warning(
                            "vsock-model",
                            v.at,
                            "QEMU " + c.qemu().version() + " has no '" + driver(v) + "', so it will not start",
                            "model='virtio'");
        }
        if (v.cid.automatic == YesNo.yes) {
            return;
        }
        if (v.cid.address == null) {
            c.problems()
                    .error(
                            "vsock-cid",
                            v.cid.at,
                            "<cid auto='no'> of <vsock> needs the attribute 'address'",
                            "write a number from 3 on, or auto='yes'");
        } else if (v.cid.address < LEAST_CID || v.cid.address > MOST_CID) {
            c.problems()
                    .error(
                            "vsock-cid",
                            v.cid.at,
                            "address " + v.cid.address + " of <cid> is not valid for a guest",
                            "write a number from 3 to " + MOST_CID);
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        Vsock v = c.domain().devices.vsock;
        if (v == null) {
            return;
        }
        Props props = Props.device(driver(v));
        Virtio.options(props, v.driver);
        // libvirt asks the host's kernel which number is free; the same file must give the same line
        props.put("id", v.id())
                .put(
                        "guest-cid",
                        v.cid.automatic == YesNo.yes
                                ? Long.valueOf(c.host().net().vsockCid())
                                : v.cid.address);
        if (c.libvirtStyle()) {
            props.put("vhostfd", String.valueOf(c.host().net().fds().vhostVsock()));
        }
        AddressProps.put(c, props, v);
        line.from("vsock", v).option("-device", props);
    }

    private static String driver(Vsock v) {
        return Virtio.driver("vhost-vsock", v, Virtio.Model.of(v.model));
    }
}
