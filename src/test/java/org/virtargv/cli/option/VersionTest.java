package org.virtargv.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.virtargv.cli.Main;

class VersionTest {
    @Test
    void itIsThatOfThePom() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        assertTrue(
                pom.contains("<artifactId>virt-argv</artifactId>\n  <version>" + Version.NUMBER + "</version>"),
                Version.NUMBER);
    }

    @Test
    void theCommitIsTold() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(out, true);
        assertEquals(0, Main.run(new String[] {"--version"}, InputStream.nullInputStream(), to, to));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.matches("virt-argv [0-9.]+( \\(commit [0-9a-f]{12}(, changed)?\\))?\n"), text);
    }
}
