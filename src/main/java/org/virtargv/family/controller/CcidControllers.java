package org.virtargv.family.controller;

import org.virtargv.argv.Props;
import org.virtargv.domain.Controller;
import org.virtargv.family.Conversion;
import org.virtargv.place.PlaceNeed;

/** Readers of smart cards, which are devices on USB. */
final class CcidControllers implements TypedControllers {
    @Override
    public PlaceNeed place(Conversion c, Controller controller) {
        return PlaceNeed.usbPort();
    }

    @Override
    public Props device(Conversion c, Controller controller) {
        return Props.device("usb-ccid").put("id", controller.id());
    }
}
