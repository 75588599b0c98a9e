package org.virtargv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtargv.cli.option.UsageException;

/** The rules are tried with a real make and a real ninja by {@code tools/build-check}. */
class DepFileTest {
    private static final String DOMAIN = Cli.domain("<memory>65536</memory>");

    @TempDir
    Path folder;

    private final Cli cli = new Cli();

    private int convert(String... args) {
        return cli.run("convert", args);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void whatMakeWouldReadOtherwiseIsEscaped() throws UsageException {
        DepFile rules = new DepFile();
        rules.add("out $x.args", List.of("in#1.xml", "back\\slash\\ blank.xml", "c:d"));
        assertEquals(
                """
                out\\ $$x.args: \\
                  in\\#1.xml \\
                  back\\slash\\\\\\ blank.xml \\
                  c\\:d

                in\\#1.xml:

                back\\slash\\\\\\ blank.xml:

                c\\:d:
                """,
                rules.text());
        assertThrows(UsageException.class, () -> rules.add("a\nb", List.of()));
    }

    @Test
    void theRuleNamesTheInputAndTheFilesOfFacts() throws IOException {
        String xml = file("a.xml", DOMAIN);
        String host = file("host.json", "{\"format\": 1}");
        Path args = folder.resolve("a.args");
        Path rules = folder.resolve("a.d");
        String[] run = {"--qemu", "qemu-7.2", "--host", host, "--depfile", rules.toString(), "-o", args.toString(), xml
        };
        assertEquals(0, convert(run), cli.err());
        String input = " \\\n  " + xml + " \\\n  " + host + "\n";
        assertEquals(args + ":" + input + "\n" + xml + ":\n\n" + host + ":\n", Files.readString(rules));
    }

    @Test
    void manyOutputsHaveARuleEach() throws IOException {
        String a = file("a.xml", DOMAIN);
        String b = file("b.xml", DOMAIN);
        Path rules = folder.resolve("all.d");
        Path out = folder.resolve("out");
        assertEquals(0, convert("--output-dir", out.toString(), "--depfile", rules.toString(), a, b), cli.err());
        String text = Files.readString(rules);
        assertTrue(text.startsWith(out.resolve("a.args") + ": \\\n  " + a + "\n" + out.resolve("b.args") + ":"), text);
    }

    @Test
    void aRuleNeedsATarget() throws IOException {
        String a = file("a.xml", DOMAIN);
        String rules = folder.resolve("a.d").toString();
        assertEquals(2, convert("--depfile", rules, a));
        assertEquals(2, convert("--depfile", rules, "-o", "-", a));
        assertEquals(2, convert("--depfile", a, "-o", folder.resolve("a.args").toString(), a));
        assertFalse(Files.exists(folder.resolve("a.d")));
        assertEquals(
                1, convert("--depfile", rules, "-o", folder.resolve("b.args").toString(), file("b.xml", "<domain/>")));
        assertFalse(Files.exists(folder.resolve("a.d")), "nothing was made, so nothing was made from anything");
    }
}
