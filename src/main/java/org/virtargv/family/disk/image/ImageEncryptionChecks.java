package org.virtargv.family.disk.image;

import org.virtargv.domain.Encryption;
import org.virtargv.domain.StorageFormat;
import org.virtargv.domain.StorageSource;
import org.virtargv.domain.StorageSource.Protocol;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;
import org.virtargv.family.Secrets;
import org.virtargv.problem.Location;

/** Refuses encryption that QEMU cannot decrypt (formatstorageencryption.html). */
final class ImageEncryptionChecks {
    private final Conversion c;

    private ImageEncryptionChecks(Conversion c) {
        this.c = c;
    }

    /** @param format of the image that is encrypted */
    static void check(Conversion c, StorageSource s, StorageFormat format, Location at) {
        new ImageEncryptionChecks(c).encryption(s, format, at);
    }

    private void encryption(StorageSource s, StorageFormat format, Location at) {
        Encryption e = s.encryption;
        if (e == null) {
            return;
        }
        boolean librbd = e.engine == Encryption.Engine.librbd;
        if (e.secrets.isEmpty()) {
            error("encryption-secret-missing", e.at, "<encryption> has no <secret>", null);
        } else if (e.secrets.size() > 1 && !librbd) {
            error(
                    "encryption-secrets",
                    e.at,
                    "<encryption> has more than one <secret>, which only the engine librbd supports",
                    null);
        } else if (librbd && s.protocol != Protocol.rbd) {
            error(
                    "encryption-engine",
                    e.at,
                    "the engine librbd of <encryption> is only for sources of the protocol rbd",
                    null);
        } else if (librbd
                ? e.format == Encryption.Format.qcow || e.format == Encryption.Format.default_
                : e.format != Encryption.Format.luks) {
            error(
                    "encryption-format",
                    e.at,
                    "'format' " + Words.of(e.format) + " of <encryption> cannot be decrypted by " + Words.of(e.engine),
                    "write luks");
        } else if (!librbd && format != StorageFormat.raw && format != StorageFormat.qcow2) {
            error(
                    "encryption-image-format",
                    at,
                    "only images of the formats raw and qcow2 can be encrypted, but this one is " + Words.of(format),
                    null);
        } else {
            librbd(e, librbd);
        }
    }

    private void librbd(Encryption e, boolean librbd) {
        if (librbd && e.secrets.size() > 1 && !c.qemu().atLeast(8, 0)) {
            error(
                    "encryption-layered",
                    e.at,
                    "QEMU " + c.qemu().version() + " cannot open layered images of librbd",
                    "use QEMU 8.0 or newer");
        } else if (librbd && e.format == Encryption.Format.luks_any && !c.qemu().atLeast(8, 0)) {
            error(
                    "encryption-luks-any",
                    e.at,
                    "QEMU " + c.qemu().version() + " does not support the encryption format luks-any",
                    "use QEMU 8.0 or newer");
        }
        e.secrets.forEach(x -> Secrets.check(c, x.at, x.uuid, x.usage));
    }

    private void error(String id, Location at, String message, String hint) {
        c.error(id, at, message, hint);
    }
}
