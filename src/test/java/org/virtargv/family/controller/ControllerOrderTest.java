package org.virtargv.family.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Controller.Type;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Domain;

class ControllerOrderTest {
    private static Controller controller(Type type, Integer index, Model model) {
        Controller c = new Controller();
        c.type = type;
        c.index = index;
        c.model = model;
        return c;
    }

    private static List<String> ordered(Controller... controllers) {
        Domain d = new Domain();
        d.devices = new Devices();
        d.devices.controllers.addAll(List.of(controllers));
        ControllerOrder.number(d);
        ControllerOrder.sort(d, true);
        return d.devices.controllers.stream()
                .map(c -> c.type + " " + c.index + (c.model == null ? "" : " " + c.model))
                .toList();
    }

    @Test
    void theLowestUnusedIndexOfTheType() {
        assertEquals(
                List.of("scsi 0", "scsi 1", "scsi 2", "sata 0"),
                ordered(
                        controller(Type.scsi, null, null),
                        controller(Type.sata, null, null),
                        controller(Type.scsi, 1, null),
                        controller(Type.scsi, null, null)));
    }

    /** One that the document does not number stays where it is, whatever number it gets. */
    @Test
    void numbersOfTheDocumentOrderTheirControllersAlone() {
        assertEquals(
                List.of("scsi 0", "scsi 1", "scsi 3", "scsi 2"),
                ordered(
                        controller(Type.scsi, null, null),
                        controller(Type.scsi, 3, null),
                        controller(Type.scsi, null, null),
                        controller(Type.scsi, 1, null)));
        assertEquals(
                List.of("scsi 1", "scsi 2", "scsi 3", "scsi 0"),
                ordered(
                        controller(Type.scsi, 3, null),
                        controller(Type.scsi, 1, null),
                        controller(Type.scsi, null, null),
                        controller(Type.scsi, 2, null)));
    }

    @Test
    void aTypeStandsWhereItsFirstStood() {
        assertEquals(
                List.of("usb 0", "usb 3", "scsi 0"),
                ordered(controller(Type.usb, 3, null), controller(Type.scsi, 0, null), controller(Type.usb, 0, null)));
    }

    @Test
    void partsOfAnIch9JoinTheOneBefore() {
        assertEquals(
                List.of("usb 0 ich9_ehci1", "usb 0 ich9_uhci1", "usb 1 ich9_uhci1", "usb 1 ich9_uhci2"),
                ordered(
                        controller(Type.usb, null, Model.ich9_ehci1),
                        controller(Type.usb, null, Model.ich9_uhci1),
                        controller(Type.usb, null, Model.ich9_uhci1),
                        controller(Type.usb, null, Model.ich9_uhci2)));
    }

    @Test
    void theMasterComesBeforeItsCompanions() {
        assertEquals(
                List.of("usb 0 ich9_ehci1", "usb 0 ich9_uhci1"),
                ordered(controller(Type.usb, 0, Model.ich9_uhci1), controller(Type.usb, 0, Model.ich9_ehci1)));
    }
}
