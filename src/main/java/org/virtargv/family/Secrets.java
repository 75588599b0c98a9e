package org.virtargv.family;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.problem.Location;

/**
 * Passwords and keys that QEMU must have and no one else should read off the line. libvirt encrypts them with the
 * domain's master key; a person has a file for each (QEMU's manual, "Providing secret data"), in the base64 that {@code
 * virsh secret-get-value} prints: a key may have any bytes, and the line feed at the end of a file would else be part
 * of a password.
 */
public final class Secrets {
    private Secrets() {}

    /**
     * Refuses a secret of libvirt's whose value or key is needed and not known. Either of the two names may be null.
     */
    public static void check(Conversion c, Location at, String uuid, String usage) {
        if (uuid == null && usage == null) {
            c.problems()
                    .error(
                            "secret-unnamed",
                            at,
                            "<secret> has neither 'uuid' nor 'usage'",
                            "add the uuid or the usage of the secret that holds the password");
        } else if (!c.libvirtStyle()) {
            c.problems()
                    .note(
                            "secret-file",
                            at,
                            "the secret is read from the file " + file(uuid, usage)
                                    + " in the folder where the command line is run",
                            "write the secret there in base64, as 'virsh secret-get-value' prints it");
        } else if (c.host().secrets().value(uuid, usage) == null) {
            c.problems()
                    .error(
                            "secret-unknown",
                            at,
                            "the value of the secret " + (uuid == null ? usage : uuid) + " is not known",
                            "add it to the host facts, or use --style shell");
        } else {
            checkKey(c, at);
        }
    }

    /** Refuses to hide a text where the key for it is not known. */
    public static void checkKey(Conversion c, Location at) {
        if (c.libvirtStyle()
                && (c.host().secrets().masterKey() == null || c.host().secrets().iv() == null)) {
            c.problems()
                    .error(
                            "master-key-unknown",
                            at,
                            "the key that libvirt would encrypt the secret with is not known",
                            "add secrets.masterKey and secrets.iv to the host facts, or use --style shell");
        }
    }

    /** Writes the {@code -object} that holds the value of a secret of libvirt's; to be checked before. */
    public static void object(Conversion c, CommandLine line, String id, String uuid, String usage) {
        if (c.libvirtStyle()) {
            text(c, line, id, c.host().secrets().value(uuid, usage));
        } else {
            line.option(
                    "-object",
                    Props.object("secret", id).put("format", "base64").put("file", file(uuid, usage)));
        }
    }

    /** Writes the {@code -object} that holds a text which the document itself gives. */
    public static void text(Conversion c, CommandLine line, String id, String value) {
        Props object = Props.object("secret", id);
        if (c.libvirtStyle()) {
            object.put(
                            "data",
                            encrypt(
                                    c.host().secrets().masterKey(),
                                    c.host().secrets().iv(),
                                    value))
                    .put("keyid", "masterKey0")
                    .put(
                            "iv",
                            Base64.getEncoder()
                                    .encodeToString(HexFormat.of()
                                            .parseHex(c.host().secrets().iv())))
                    .put("format", "base64");
        } else {
            object.put("data", value);
        }
        line.option("-object", object);
    }

    /** Where a person keeps what the secret holds. */
    static String file(String uuid, String usage) {
        return (uuid == null ? usage.replaceAll("[^A-Za-z0-9._-]", "_") : uuid) + ".secret";
    }

    /** AES-256 in CBC mode with PKCS#7 padding, which is what QEMU's secret object undoes. */
    static String encrypt(String key, String iv, String value) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(HexFormat.of().parseHex(key), "AES"),
                    new IvParameterSpec(HexFormat.of().parseHex(iv)));
            return Base64.getEncoder().encodeToString(cipher.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/CBC/PKCS5Padding", e);
        }
    }
}
