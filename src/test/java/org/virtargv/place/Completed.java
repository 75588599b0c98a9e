package org.virtargv.place;

import java.util.List;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Device;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Words;
import org.virtargv.family.Guest;

/** A guest, completed: what its devices' addresses became, in words that a test can state. */
record Completed(Guest guest) {
    static Completed of(String machine, String devices) {
        return of("x86_64", machine, devices);
    }

    static Completed of(String arch, String machine, String devices) {
        return new Completed(Guest.of(devices).on(arch, machine));
    }

    Domain domain() {
        return guest.domain();
    }

    /** The ids of everything that was found wrong. */
    List<String> problems() {
        return guest.refusals();
    }

    /** {@code 02:01.0}; an asterisk where the slot is marked as one of several functions. */
    static String pci(Device d) {
        Address a = d.address;
        return String.format("%02x:%02x.%x", a.bus, a.slot, a.function)
                + (a.multifunction == org.virtargv.domain.OnOff.on ? "*" : "");
    }

    static List<String> pci(List<? extends Device> devices) {
        return devices.stream().map(Completed::pci).toList();
    }

    /** The PCI controllers but the root: {@code pcie-root-port 00:01.0}. */
    List<String> bridges() {
        return domain().devices.controllers.stream()
                .filter(c -> c.type == Controller.Type.pci && c.index > 0)
                .map(c -> Words.of(c.model) + " " + pci(c))
                .toList();
    }

    /** The controllers of the type: model and place. */
    List<String> controllers(Controller.Type type) {
        return domain().devices.controllers.stream()
                .filter(c -> c.type == type)
                .map(c -> c.index + " " + Words.of(c.model) + (c.address == null ? "" : " " + pci(c)))
                .toList();
    }

    static List<String> ports(List<? extends Device> devices) {
        return devices.stream().map(d -> d.address.bus + ":" + d.address.port).toList();
    }
}
