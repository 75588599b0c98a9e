package org.virtargv.place;

/**
 * What a device needs of the machine's buses: on which of them it can sit, and what it asks of each. Its family says
 * so; this floor knows buses only.
 *
 * @param pci       what it asks of a PCI bus, or null where it is no PCI device
 * @param virtio    it is a virtio device, and sits on virtio-mmio where the board has that instead of PCI
 * @param ccw       it has a variant for the channel subsystem of s390
 * @param usb       it sits on a USB port
 * @param spaprVio  the register of the first of its kind on pseries' virtual bus, or null where it is not on that bus
 * @param port      the lowest port that it may have on a virtio-serial controller, or null where it has none
 */
public record PlaceNeed(PciNeed pci, boolean virtio, boolean ccw, boolean usb, Long spaprVio, Integer port) {
    /** A device that sits on none of these buses, or is a part of the machine. */
    public static final PlaceNeed NONE = new PlaceNeed(null, false, false, false, null, null);

    public static PlaceNeed pci(PciNeed need) {
        return new PlaceNeed(need, false, false, false, null, null);
    }

    /** A conventional PCI device. */
    public static PlaceNeed conventional() {
        return pci(PciNeed.conventional());
    }

    /** A PCI Express device, which is a conventional one on a machine without PCI Express. */
    public static PlaceNeed express() {
        return pci(PciNeed.express());
    }

    /**
     * A virtio device.
     *
     * @param transitional it speaks the old protocol as well, so it has I/O ports and is a conventional PCI device
     */
    public static PlaceNeed virtio(boolean transitional) {
        return new PlaceNeed(transitional ? PciNeed.conventional() : PciNeed.express(), true, true, false, null, null);
    }

    /** A device that exists for the channel subsystem only. */
    public static PlaceNeed channel() {
        return new PlaceNeed(null, false, true, false, null, null);
    }

    public static PlaceNeed usbPort() {
        return new PlaceNeed(null, false, false, true, null, null);
    }

    public static PlaceNeed spaprVio(long first) {
        return new PlaceNeed(null, false, false, false, first, null);
    }

    public static PlaceNeed virtioSerial(int firstPort) {
        return new PlaceNeed(null, false, false, false, null, firstPort);
    }

    /** The same with a variant for the channel subsystem, where a machine with one has it by default. */
    public PlaceNeed orChannel() {
        return new PlaceNeed(pci, virtio, true, usb, spaprVio, port);
    }

    /** The same device as a part of the machine's chipset. */
    public PlaceNeed as(ChipsetPart part) {
        return new PlaceNeed(pci.as(part), virtio, ccw, usb, spaprVio, port);
    }
}
