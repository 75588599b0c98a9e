package org.virtargv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.virtargv.cli.Main;

/** What the README shows is what comes out; {@code -Dreadme.update=true} writes it anew. */
class ReadmeTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("(<!-- example: checked by ReadmeTest -->\n```sh\n)(.*?)(```\n)", Pattern.DOTALL);

    @Test
    void theExampleIsTrue() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(
                0,
                Main.run(
                        new String[] {"convert", "src/main/resources/org/virtargv/example.xml"},
                        InputStream.nullInputStream(),
                        new PrintStream(out, true),
                        new PrintStream(err, true)),
                err.toString(StandardCharsets.UTF_8));
        String readme = Files.readString(Path.of("README.md"));
        Matcher m = EXAMPLE.matcher(readme);
        assertTrue(m.find(), "the README has the example");
        String line = out.toString(StandardCharsets.UTF_8);
        if (Boolean.getBoolean("readme.update")) {
            Files.writeString(
                    Path.of("README.md"), m.replaceFirst(Matcher.quoteReplacement(m.group(1) + line + m.group(3))));
        } else {
            assertEquals(line, m.group(2));
        }
    }

    @Test
    void everyCommandThatItNamesExists() throws IOException {
        Matcher m = Pattern.compile("(?m)^\\| `(\\w+)(?: (device|qemu|host|migration))?")
                .matcher(Files.readString(Path.of("README.md")));
        int count = 0;
        while (m.find()) {
            String[] args = m.group(2) == null
                    ? new String[] {m.group(1), "--help"}
                    : new String[] {m.group(1), m.group(2), "--help"};
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
            assertEquals(0, Main.run(args, InputStream.nullInputStream(), nowhere, nowhere), m.group());
            count++;
        }
        assertEquals(9, count);
    }
}
