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
                    "<portForward> needs passt",
                    "write <backend type='passt'/> in an <interface type='user'>");
        }
        if (nic.backend == null) {
            return;
        }
        if (Connection.isPasst(nic) && nic.type != Type.user && nic.type != Type.vhostuser) {
            c.error(
                    "interface-passt",
                    nic.backend.at,
                    "<backend type='passt'> is only for <interface type='user'> and <interface type='vhostuser'>",
                    null);
        } else if (Connection.isPasst(nic) && !c.qemu().atLeast(7, 2)) {
            c.error(
                    "interface-passt-qemu",
                    nic.backend.at,
                    "passt needs QEMU 7.2 or newer, but this is QEMU "
                            + c.qemu().version(),
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
                    "the attributes 'hostname' and 'fqdn' of <backend> need passt",
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
                    "the attribute 'tap' of <backend> cannot be used for an <interface type='" + Words.of(nic.type)
                            + "'>, which has no tap device",
                    "remove it");
        }
        if (nic.backend.vhost != null && !to.isTap()) {
            c.warning(
                    "interface-backend-vhost",
                    nic.backend.at,
                    "the attribute 'vhost' of <backend> has no effect on an <interface type='" + Words.of(nic.type)
                            + "'>, which has no tap device",
                    "remove it");
        }
    }

    private static void teaming(Conversion c, Interface nic, Connection to) {
        if (nic.teaming != null && nic.teaming.type == Teaming.Type.persistent) {
            persistent(c, nic);
        } else if (nic.teaming != null) {
            transientCard(c, nic.teaming, to);
        }
    }

    private static void persistent(Conversion c, Interface nic) {
        if (!Connection.isVirtio(nic)) {
            c.error(
                    "teaming-model",
                    nic.teaming.at,
                    "<teaming type='persistent'> needs a virtio card",
                    "write <model type='virtio'/>");
        }
        if (nic.teaming.persistent != null) {
            c.error(
                    "teaming-persistent",
                    nic.teaming.at,
                    "the attribute 'persistent' is only for <teaming type='transient'>",
                    "remove it");
        }
    }

    private static void transientCard(Conversion c, Teaming t, Connection to) {
        if (to.type() != Type.hostdev) {
            c.error(
                    "teaming-transient",
                    t.at,
                    "<teaming type='transient'> is only for an assigned network card: an <interface "
                            + "type='hostdev'>",
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
                            "add <alias name='ua-…'/> to that interface, and write its name");
        }
    }
}
