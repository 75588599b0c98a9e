package org.virtargv.family.net;

import org.virtargv.domain.Address;
import org.virtargv.domain.Interface;
import org.virtargv.domain.Interface.Type;
import org.virtargv.domain.InterfaceDriver;
import org.virtargv.domain.Spelling;
import org.virtargv.family.AddressTypes;
import org.virtargv.family.Conversion;
import org.virtargv.machine.Architecture;

/** What is refused of the card that the guest sees: its model, where it sits, its ROM. */
final class NicDeviceChecks {
    private NicDeviceChecks() {}

    static void check(Conversion c, Interface nic, Connection to) {
        if (to.type() != Type.hostdev) {
            model(c, nic);
            virtioOptions(c, nic);
            if (Connection.isVirtio(nic)) {
                AddressTypes.check(c, nic, "a virtio card", AddressTypes.virtio());
            }
        }
        Address.Type type = nic.address == null ? null : nic.address.type;
        if (type == Address.Type.ccw && c.arch() != Architecture.s390x) {
            c.error(
                    "address-type",
                    nic.address.at,
                    "an <address> of the type 'ccw' is only for machines of s390x",
                    "remove it, and the <interface> gets a suitable address");
        }
        if (nic.rom != null && type != Address.Type.pci) {
            c.error(
                    "interface-rom",
                    nic.rom.at,
                    "<rom> is only for PCI cards" + (type == null ? "" : ", and this one is not on PCI"),
                    "remove <rom>");
        }
    }

    private static void model(Conversion c, Interface nic) {
        if (nic.model != null && !Spelling.isWord(nic.model.type)) {
            c.error(
                    "interface-model",
                    nic.model.at,
                    "the attribute 'type' of <model> cannot be '" + nic.model.type
                            + "': a model has only letters, digits, '-' and '_'",
                    null);
        } else if (nic.model != null && (!NicDevice.onBoard(c, nic) || nic.model.type.equals(NicDevice.MISSPELT))) {
            String type = NicDevice.type(nic);
            if (!c.qemu().hasType(type)) {
                c.warning(
                        "interface-model-unknown",
                        nic.model.at,
                        c.qemu().origin() + " (QEMU " + c.qemu().version() + ") has no network card '" + type
                                + "', and will not start",
                        "write a model such as virtio, e1000e or rtl8139");
            }
        }
    }

    /** libvirt looks at them for every card, whatever its model. */
    private static void virtioOptions(Conversion c, Interface nic) {
        InterfaceDriver d = nic.driver;
        if (d == null || nic.model == null || Connection.isVirtio(nic)) {
            return;
        }
        String option = d.iommu != null
                ? "iommu"
                : d.ats != null ? "ats" : d.packed != null ? "packed" : d.pagePerVq != null ? "page_per_vq" : null;
        if (option != null) {
            c.error(
                    "interface-virtio-option",
                    d.at,
                    "the attribute '" + option + "' of <driver> is only for virtio cards, but this one is '"
                            + nic.model.type + "'",
                    "write <model type='virtio'/>, or remove it");
        }
    }
}
