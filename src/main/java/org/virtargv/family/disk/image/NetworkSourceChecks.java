package org.virtargv.family.disk.image;

import org.virtargv.domain.SourceAuth;
import org.virtargv.domain.StorageSource;
import org.virtargv.domain.StorageSource.Host;
import org.virtargv.domain.StorageSource.Protocol;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.family.QemuRejects;
import org.virtargv.family.Secrets;
import org.virtargv.family.storage.Backends;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Severity;

/** Refuses sources on the network that QEMU cannot open, or that say too little or too much (formatdomain, source). */
final class NetworkSourceChecks {
    private final Conversion c;

    private NetworkSourceChecks(Conversion c) {
        this.c = c;
    }

    static void check(Conversion c, StorageSource s, Location at) {
        new NetworkSourceChecks(c).network(s, at);
    }

    private void network(StorageSource s, Location at) {
        switch (s.protocol) {
            case sheepdog, vxhs, tftp -> {
                error(
                        "protocol-gone",
                        at,
                        "QEMU no longer supports the protocol '" + s.protocol + "' of <source>",
                        null);
                return;
            }
            default -> {
                // QEMU has a driver for it
            }
        }
        if (s.protocol != Protocol.nbd && (s.name == null || s.name.isEmpty())) {
            error("source-incomplete", at, "<source> of the protocol " + s.protocol + " has no 'name'", null);
        }
        hosts(s, at);
        if (s.auth != null) {
            auth(s, s.auth);
        }
        options(s, at);
    }

    private void hosts(StorageSource s, Location at) {
        boolean several = s.protocol == Protocol.rbd || s.protocol == Protocol.gluster;
        if ((s.hosts.isEmpty() && s.protocol != Protocol.rbd) || (s.hosts.size() > 1 && !several)) {
            error(
                    "source-hosts",
                    at,
                    "<source> of the protocol " + s.protocol + " must have "
                            + (several ? "at least one" : "exactly one") + " <host>",
                    null);
        }
        for (Host h : s.hosts) {
            boolean unix = h.transport == Host.Transport.unix;
            if (unix && s.protocol != Protocol.nbd && s.protocol != Protocol.gluster) {
                error("host-transport", h.at, "the protocol " + s.protocol + " does not support UNIX sockets", null);
            } else if (h.transport == Host.Transport.rdma) {
                error("host-transport", h.at, "QEMU no longer supports the transport rdma of <host>", "write tcp");
            } else if (unix ? h.socket == null || h.name != null : h.name == null || h.socket != null) {
                error(
                        "host-incomplete",
                        h.at,
                        unix
                                ? "<host transport='unix'> needs 'socket', and cannot have 'name'"
                                : "<host> needs 'name', and cannot have 'socket'",
                        null);
            } else if (!unix && h.port != null && !h.hasPort()) {
                error("host-port", h.at, "port '" + h.port + "' of <host> is out of range (0 to 65535)", null);
            }
        }
    }

    /** The secret's type is what it was made for, and must be that of the protocol. */
    private void auth(StorageSource s, SourceAuth auth) {
        if (auth.username == null) {
            error("auth-username", auth.at, "<auth> has no 'username'", null);
        }
        if (auth.secret == null) {
            error("auth-secret", auth.at, "<auth> has no <secret>", null);
            return;
        }
        String type = auth.secret.type;
        // a pool's secret is of the pool's kind without saying so
        boolean ofPool = type == null && auth.at.equals(s.at);
        String wanted = s.protocol == Protocol.rbd ? "ceph" : "iscsi";
        if (type == null && !ofPool) {
            error("auth-secret-type", auth.secret.at, "<secret> of <auth> has no 'type'", "write " + wanted);
        } else if (!ofPool && !type.equals(wanted)) {
            error(
                    "auth-secret-type",
                    auth.secret.at,
                    "'type' " + type + " of <secret> cannot be used for the protocol " + s.protocol,
                    "write " + wanted);
        } else if (!Backends.usesNbdkit(c, s) && s.protocol != Protocol.ssh) {
            Secrets.check(c, auth.secret.at, auth.secret.uuid, auth.secret.usage);
        }
    }

    private void options(StorageSource s, Location at) {
        boolean web = s.protocol == Protocol.http || s.protocol == Protocol.https;
        boolean curl = web || s.protocol == Protocol.ftp || s.protocol == Protocol.ftps;
        only(s.query != null, web, at, "'query'", s);
        only(s.cookies != null, web, at, "<cookies>", s);
        only(s.ssl != null, s.protocol == Protocol.https || s.protocol == Protocol.ftps, at, "<ssl>", s);
        only(s.readahead != null, curl, at, "<readahead>", s);
        only(s.timeout != null, curl, at, "<timeout>", s);
        only(s.snapshot != null, s.protocol == Protocol.rbd, at, "<snapshot>", s);
        only(s.config != null, s.protocol == Protocol.rbd, at, "<config>", s);
        only(s.initiator != null, s.protocol == Protocol.iscsi, at, "<initiator>", s);
        only(s.tls == YesNo.yes, s.protocol == Protocol.nbd, at, "'tls'", s);
        only(s.knownHosts != null, s.protocol == Protocol.ssh, at, "<knownHosts>", s);
        only(s.identity != null, s.protocol == Protocol.nfs || s.protocol == Protocol.ssh, at, "<identity>", s);
        only(
                s.reconnect != null && s.reconnect.delay != null,
                s.protocol == Protocol.nbd,
                at,
                "'delay' of <reconnect>",
                s);
        if (s.tlsHostname != null && !c.qemu().atLeast(7, 0)) {
            error(
                    "tls-hostname-not-in-qemu",
                    at,
                    "QEMU " + c.qemu().version() + " does not support 'tlsHostname'",
                    "use QEMU 7.0 or newer");
        }
        if (s.cookies != null && !Backends.usesNbdkit(c, s)) {
            Secrets.checkKey(c, s.cookies.at);
        }
        if (Backends.encrypted(c, s) && c.host().storage().nbdSecret() != null) {
            Secrets.check(c, at, c.host().storage().nbdSecret(), null);
        }
        if (s.protocol == Protocol.ssh && !Backends.usesNbdkit(c, s)) {
            ssh(s, at);
        }
        names(s, at);
    }

    private void names(StorageSource s, Location at) {
        if (s.protocol == Protocol.nfs && s.identity != null) {
            number(s.identity.user, "user", s.identity);
            number(s.identity.group, "group", s.identity);
        }
        boolean split = s.protocol == Protocol.rbd || s.protocol == Protocol.gluster;
        if (split && s.name != null && s.name.indexOf('/') <= 0) {
            error(
                    "source-name",
                    at,
                    "'name' " + s.name + " of <source> is not complete: it does not name an image",
                    "write " + (s.protocol == Protocol.rbd ? "pool/image" : "volume/path"));
        }
        if (s.protocol == Protocol.rbd
                && c.libvirt().has(LibvirtChange.RBD_NAMESPACES)
                && s.name != null
                && (s.name.contains("//") || s.name.endsWith("/"))) {
            error(
                    "source-name",
                    at,
                    "a part of 'name' " + s.name + " of <source> is empty",
                    "write pool/image, or pool/namespace/image");
        }
        if (s.protocol == Protocol.iscsi && s.name != null && !s.name.matches("[^/]*(/[0-9]{1,9})?")) {
            error("iscsi-lun", at, "'name' " + s.name + " of <source> does not end with the number of a LUN", null);
        }
    }

    /** Without nbdkit libvirt passes over what QEMU's driver cannot be told, but for a password. */
    private void ssh(StorageSource s, Location at) {
        boolean password = s.auth != null && s.auth.secret != null;
        if (!password && s.knownHosts == null && (s.identity == null || s.identity.keyfile == null)) {
            return;
        }
        String what = "QEMU's ssh driver does not support a password, a key file or a known hosts file";
        boolean refused = password || QemuRejects.refuses(c);
        c.problems()
                .add(new Problem(
                        refused ? Severity.error : Severity.warning,
                        "ssh-needs-nbdkit",
                        at,
                        refused ? what : what + "; libvirt ignores them",
                        "load the key into an ssh-agent; libvirt uses nbdkit for this, if the host facts say "
                                + "that it is installed"));
    }

    private void number(String id, String attribute, StorageSource.Identity at) {
        if (id != null && !id.matches("\\+?[0-9]{1,10}")) {
            error(
                    "identity-name",
                    at.at,
                    "'" + attribute + "' of <identity> is a name, and its number is known only on the host",
                    "write +NUMBER");
        }
    }

    private void only(boolean present, boolean allowed, Location at, String what, StorageSource s) {
        if (present && !allowed) {
            error("source-option", at, what + " is not supported for sources of the protocol " + s.protocol, null);
        }
    }

    private void error(String id, Location at, String message, String hint) {
        c.error(id, at, message, hint);
    }
}
