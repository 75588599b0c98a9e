package org.virtargv.facts.host;

import org.virtargv.facts.FactsException;
import org.virtargv.facts.FactsObject;

/**
 * What the host has for encrypted character devices: libvirt's qemu.conf, chardev_tls and its kin.
 *
 * @param tlsDir    the folder with certificates and keys
 * @param tls       whether tcp connections are encrypted unless the document says no
 * @param tlsVerify whether a server asks its clients for certificates
 * @param tlsSecret UUID of libvirt's secret that holds the key's password, or null
 */
public record ChardevFacts(String tlsDir, boolean tls, boolean tlsVerify, String tlsSecret) {
    static ChardevFacts of(FactsObject json) throws FactsException {
        return new ChardevFacts(
                json.string("tlsDir", "/etc/pki/qemu"),
                json.bool("tls", false),
                json.bool("tlsVerify", true),
                json.string("tlsSecret", null));
    }
}
