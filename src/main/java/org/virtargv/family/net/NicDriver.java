package org.virtargv.family.net;

import org.virtargv.domain.Interface;
import org.virtargv.domain.Interface.Type;
import org.virtargv.domain.InterfaceDriver;
import org.virtargv.family.Conversion;

/**
 * Which options of {@code <driver>} count. Those of a virtio card's queues and offloads count only where the document
 * itself says that the card is one: libvirt passes over them for every other model, and for a card without
 * {@code <model>}, even one that becomes a virtio card.
 */
final class NicDriver {
    private NicDriver() {}

    /** Takes away what does not count, before a model is filled in. */
    static void complete(Conversion c, Interface nic) {
        InterfaceDriver d = nic.driver;
        if (d == null || nic.type == Type.hostdev || Connection.isVirtio(nic)) {
            return;
        }
        if (any(d)) {
            String card = nic.model == null ? "without <model>" : "with the <model> '" + nic.model.type + "'";
            c.warning(
                    "interface-driver-model",
                    d.at,
                    "options of <driver> have no effect on an <interface> " + card
                            + ": only virtio cards have queues and offloads that can be set",
                    "write <model type='virtio'/>, or remove the options");
        }
        clear(d);
    }

    private static boolean any(InterfaceDriver d) {
        boolean names = d.name != null && d.name != InterfaceDriver.Name.vfio;
        boolean queues = d.queues != null || d.rxQueueSize != null || d.txQueueSize != null;
        boolean events = d.txmode != null || d.ioeventfd != null || d.eventIdx != null;
        boolean offloads = d.rss != null || d.rssHashReport != null || d.host != null || d.guest != null;
        return names || queues || events || offloads;
    }

    private static void clear(InterfaceDriver d) {
        if (d.name != InterfaceDriver.Name.vfio) {
            d.name = null;
        }
        d.txmode = null;
        d.ioeventfd = null;
        d.eventIdx = null;
        d.queues = null;
        d.rxQueueSize = null;
        d.txQueueSize = null;
        d.rss = null;
        d.rssHashReport = null;
        d.host = null;
        d.guest = null;
    }
}
