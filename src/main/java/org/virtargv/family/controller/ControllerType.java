package org.virtargv.family.controller;

import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Type;

/**
 * The types of controllers, in the order in which QEMU is told of them: what others sit on before these. All that one
 * type has to itself stands in the class of its row.
 */
enum ControllerType {
    pci(Type.pci, new PciControllers()),
    usb(Type.usb, new UsbControllers()),
    scsi(Type.scsi, new ScsiControllers()),
    sata(Type.sata, new SataControllers()),
    virtio_serial(Type.virtio_serial, new VirtioSerialControllers()),
    nvme(Type.nvme, new NvmeControllers()),
    ide(Type.ide, new IdeControllers()),
    fdc(Type.fdc, new FloppyControllers()),
    /** Devices on USB as well, so they are written behind the hubs ({@link CcidReaders}). */
    ccid(Type.ccid, new CcidControllers());

    /** Of the types that other hypervisors have, which are refused when they are read. */
    private static final TypedControllers UNKNOWN = new TypedControllers() {};

    final Type word;
    final TypedControllers controllers;

    ControllerType(Type word, TypedControllers controllers) {
        this.word = word;
        this.controllers = controllers;
    }

    static TypedControllers of(Controller controller) {
        for (ControllerType type : values()) {
            if (type.word == controller.type) {
                return type.controllers;
            }
        }
        return UNKNOWN;
    }
}
