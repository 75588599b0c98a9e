package org.virtargv.family.hub;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Hub;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.place.PlaceNeed;

/** USB hubs (formatdomain.html, Hub devices). */
public final class Hubs implements DeviceFamily<Hub> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.hub;
    }

    @Override
    public PlaceNeed place(Conversion c, Hub d) {
        return PlaceNeed.NONE; // a hub is a bus, whose port is found with it
    }

    @Override
    public void aliases(Conversion c) {
        Aliases.byPlace(c.domain().devices.hubs, "hub");
    }

    @Override
    public void defaults(Conversion c) {
        for (Hub hub : c.domain().devices.hubs) {
            if (hub.address != null && hub.address.type != null && hub.address.type != Address.Type.usb) {
                c.warning(
                        "hub-address",
                        hub.address.at,
                        "a <hub> needs an address of the type 'usb', so its address of another type is ignored",
                        "remove <address>, or write one of the type 'usb'");
                hub.address = null;
            }
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (Hub hub : c.domain().devices.hubs) {
            line.from("hub", hub);
            Props props = Props.device("usb-hub").put("id", hub.id());
            AddressProps.put(c, props, hub);
            line.option("-device", props);
        }
    }
}
