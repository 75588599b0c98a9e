package org.virtargv.family.net;

import org.virtargv.domain.Interface;
import org.virtargv.domain.Interface.Type;
import org.virtargv.domain.Teaming;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;

/** Refuses backends of a network card that its connection does not have, and pairs of cards that are none. */
final class NicBackendChecks {
    private NicBackendChecks() {}

    static void check(Conversion c, Interface nic, Connection to) {
        backend(c, nic, to);
        teaming(c, nic, to);
    }

    private static void backend(Conversion c, Interface nic, Connection to) {
        if (!nic.portForwards.isEmpty() && !Connection.isPasst(nic)) {
            c.error(
                    "interface-port-forward",
                    nic.portForwards.get(0).at,
                    "<portForward> is passt's",
                    "<backend type='passt'/> in an <interface type='user'>");
        }
        if (nic.backend == null) {
            return;
        }
        if (Connection.isPasst(nic) && nic.type != Type.user && nic.type != Type.vhostuser) {
            c.error(
                    "interface-passt",
                    nic.backend.at,
                    "<backend type='passt'> is for <interface type='user'> and <interface type='vhostuser'>",
                    null);
        } else if (Connection.isPasst(nic) && !c.qemu().atLeast(7, 2)) {
            c.error(
                    "interface-passt-qemu",
                    nic.backend.at,
                    "passt needs QEMU 7.2 or newer, and this is " + c.qemu().version(),
                    null);
        }
        passtsOwn(c, nic);
        devices(c, nic, to);
    }

    private static void passtsOwn(Conversion c, Interface nic) {
        if ((nic.backend.hostname != null || nic.backend.fqdn != null) && !Connection.isPasst(nic)) {
            c.error(
                    "interface-passt",
                    nic.backend.at,
                    "the attributes 'hostname' and 'fqdn' of <backend> are passt's",
                    "write type='passt', or remove them");
        }
        if (nic.backend.logFile != null && !Connection.isPasst(nic)) {
            c.warning(
                    "interface-option-idle",
                    nic.backend.at,
                    "the attribute 'logFile' of <backend> has no effect without passt",
                    "write type='passt', or remove it");
        }
    }

    private static void devices(Conversion c, Interface nic, Connection to) {
        if (nic.backend.tap != null && to.type() != Type.bridge && to.type() != Type.ethernet) {
            c.error(
                    "interface-backend-tap",
                    nic.backend.at,
                    "the attribute 'tap' of <backend> is not for an <interface type='" + Words.of(nic.type)
                            + "'>: it has no tap device",
                    "remove it");
        }
        if (nic.backend.vhost != null && !to.isTap()) {
            c.warning(
                    "interface-backend-vhost",
                    nic.backend.at,
                    "the attribute 'vhost' of <backend> means nothing to an <interface type='" + Words.of(nic.type)
                            + "'>: it has no tap device",
                    "remove it");
        }
    }

    private static void teaming(Conversion c, Interface nic, Connection to) {
        Teaming t = nic.teaming;
        if (t == null) {
            return;
        }
        if (t.type == Teaming.Type.persistent) {
            if (!Connection.isVirtio(nic)) {
                c.error(
                        "teaming-model",
                        t.at,
                        "<teaming type='persistent'> needs a virtio card",
                        "<model type='virtio'/>");
            }
            if (t.persistent != null) {
                c.error(
                        "teaming-persistent",
                        t.at,
                        "the attribute 'persistent' is for <teaming type='transient'>",
                        "remove it");
            }
            return;
        }
        if (to.type() != Type.hostdev) {
            c.error(
                    "teaming-transient",
                    t.at,
                    "<teaming type='transient'> is for a card of the host: an <interface type='hostdev'>",
                    null);
        }
        boolean found = c.domain().devices.interfaces.stream()
                .anyMatch(o -> o.teaming != null
                        && o.teaming.type == Teaming.Type.persistent
                        && o.id() != null
                        && o.id().equals(t.persistent));
        if (t.persistent == null) {
            c.error(
                    "teaming-persistent",
                    t.at,
                    "<teaming type='transient'> needs the attribute 'persistent': the alias of the card "
                            + "that stays",
                    null);
        } else if (!found) {
            c.lacking(Interface.class)
                    .error(
                            "teaming-partner",
                            t.at,
                            "no <interface> with <teaming type='persistent'> has the alias '" + t.persistent + "'",
                            "give it <alias name='ua-…'/>, and name that");
        }
    }
}
