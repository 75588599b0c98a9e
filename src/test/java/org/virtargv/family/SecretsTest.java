package org.virtargv.family;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SecretsTest {
    /** As {@code openssl enc -aes-256-cbc -K … -iv … -base64} does it. */
    @Test
    void encryptsAsQemuDecrypts() {
        assertEquals(
                "8UQ5UVPSjdTPXnVuUTEG8Q==",
                Secrets.encrypt(
                        "00112233445566778899aabbccddeeff".repeat(2), "0f0e0d0c0b0a09080706050403020100", "tiger"));
    }

    @Test
    void aFileIsNamedAfterTheSecret() {
        assertEquals("u-1.secret", Secrets.file("u-1", "for a disk"));
        assertEquals("_a_disk.secret", Secrets.file(null, "/a/disk"));
    }
}
