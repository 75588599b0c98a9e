package org.virtargv.family.memballoon;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Memballoon;
import org.virtargv.domain.Memballoon.Model;
import org.virtargv.domain.OnOff;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.AddressProps;
import org.virtargv.family.AddressTypes;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.Virtio;
import org.virtargv.machine.Board;
import org.virtargv.place.PlaceNeed;

/** The memory balloon, which a guest has on most machines unless the document says none. */
public final class Memballoons implements DeviceFamily<Memballoon> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.memballoon;
    }

    @Override
    public PlaceNeed place(Conversion c, Memballoon m) {
        boolean none = m.model == Model.none || m.model == Model.xen;
        return none ? PlaceNeed.NONE : PlaceNeed.virtio(m.model == Model.virtio_transitional);
    }

    @Override
    public void implicit(Conversion c) {
        if (c.domain().devices.memballoon == null && isStandard(c)) {
            Memballoon m = new Memballoon();
            m.at = c.domain().at;
            m.model = Model.virtio;
            c.domain().devices.memballoon = m;
        }
    }

    private static boolean isStandard(Conversion c) {
        boolean none = c.board() == Board.virt
                && c.settings().abiUpdate()
                && c.libvirt().has(LibvirtChange.NO_BALLOON_OF_VIRT_MACHINES);
        return c.board().balloon() && !none;
    }

    @Override
    public void aliases(Conversion c) {
        if (present(c) && !Aliases.isUser(c.domain().devices.memballoon)) {
            c.domain().devices.memballoon.id("balloon0");
        }
    }

    @Override
    public void check(Conversion c) {
        if (present(c)) {
            AddressTypes.check(c, c.domain().devices.memballoon, "<memballoon>", AddressTypes.virtio());
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        if (!present(c)) {
            return;
        }
        Memballoon m = c.domain().devices.memballoon;
        Props props = Props.device(Virtio.driver("virtio-balloon", m, Virtio.Model.of(m.model)));
        Virtio.options(props, m.driver);
        props.put("id", m.id())
                .put("deflate-on-oom", OnOff.bool(m.autodeflate))
                .put("free-page-reporting", OnOff.bool(m.freePageReporting));
        AddressProps.put(c, props, m);
        line.from("memballoon", m).option("-device", props);
    }

    private static boolean present(Conversion c) {
        Memballoon m = c.domain().devices.memballoon;
        return m != null && m.model != Model.none;
    }
}
