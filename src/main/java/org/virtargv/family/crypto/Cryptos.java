package org.virtargv.family.crypto;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Crypto;
import org.virtargv.domain.Devices;
import org.virtargv.family.AddressProps;
import org.virtargv.family.AddressTypes;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.Given;
import org.virtargv.family.QemuHas;
import org.virtargv.family.Virtio;
import org.virtargv.place.PlaceNeed;

/** Cryptographic accelerators. */
public final class Cryptos implements DeviceFamily<Crypto> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.crypto;
    }

    @Override
    public PlaceNeed place(Conversion c, Crypto d) {
        // libvirt takes it for a conventional PCI device, whichever model
        return PlaceNeed.virtio(true);
    }

    @Override
    public void aliases(Conversion c) {
        Aliases.number(c.domain().devices.cryptos, "crypto");
    }

    @Override
    public void check(Conversion c) {
        for (Crypto d : c.domain().devices.cryptos) {
            AddressTypes.check(c, d, "<crypto>", AddressTypes.virtio());
            QemuHas.check(c, d, Virtio.driver("virtio-crypto", d, Virtio.Model.plain), "<crypto>");
            if (d.backend != null) {
                QemuHas.check(c, d.backend, object(d), "<backend model='" + d.backend.model + "'> of <crypto>");
            }
            if (d.backend == null) {
                c.problems().error("crypto-backend", d.at, "<crypto> needs a <backend>", "<backend model='builtin'/>");
            } else if (d.backend.queues != null
                    && d.backend.queues > 1
                    && d.backend.model == Crypto.Backend.Model.builtin) {
                // QEMU: "Only support one queue in cryptdov-builtin backend"
                c.problems()
                        .error(
                                "crypto-queues",
                                d.backend.at,
                                "<backend model='builtin'> of <crypto> has one queue in QEMU, but 'queues' is "
                                        + d.backend.queues,
                                "remove 'queues'");
            }
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (Crypto d : c.domain().devices.cryptos) {
            line.from("crypto", d);
            String object = "obj" + d.id();
            line.option("-object", Props.object(object(d), object).put("queues", Given.number(d.backend.queues)));
            Props props = Props.device(Virtio.driver("virtio-crypto", d, Virtio.Model.plain));
            Virtio.options(props, d.driver);
            props.put("cryptodev", object).put("id", d.id());
            AddressProps.put(c, props, d);
            line.option("-device", props);
        }
    }

    private static String object(Crypto d) {
        return d.backend.model == Crypto.Backend.Model.lkcf ? "cryptodev-backend-lkcf" : "cryptodev-backend-builtin";
    }
}
