package org.virtargv.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InputFileTest {
    static final InputStream NOTHING = InputStream.nullInputStream();

    @Test
    void standardInputHasTheSameLimitAsAFile() throws Exception {
        byte[] five = "12345".getBytes(StandardCharsets.US_ASCII);
        assertArrayEquals(five, InputFile.read("-", new ByteArrayInputStream(five), 5));
        assertEquals(
                "is larger than 0 MiB",
                assertThrows(InputFile.Unreadable.class, () -> InputFile.read("-", new ByteArrayInputStream(five), 4))
                        .getMessage());
    }
}
