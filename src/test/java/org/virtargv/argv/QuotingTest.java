package org.virtargv.argv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtargv.argv.print.JsonSpelling;
import org.virtargv.argv.print.KeyValueSpelling;
import org.virtargv.argv.print.Printer;
import org.virtargv.argv.print.Spelling;

/** Whatever a domain holds comes out as the same single argument. */
class QuotingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                "it's",
                "\"quoted\"",
                "two\nlines",
                "a,b,,c",
                "$(reboot)",
                "`id`",
                "-leading",
                "caf\u00e9 \u4e2d",
                "\\back\\slash\\",
                "a b\tc",
                "~",
                "#",
                "a=b",
                "*",
                "!x",
                "'",
                "''",
                "trailing\n"
            })
    void aShellReadsTheSameWord(String word) throws Exception {
        CommandLine line = new CommandLine(Dialect.NEWEST);
        line.binary("/usr/bin/printf");
        line.option("%s\\0%s", word);
        assertEquals("%s\\0%s", Spelling.words(line).get(1));
        String shell = Printer.shell.print(line);
        Process sh = new ProcessBuilder("/bin/sh", "-c", shell).start();
        assertEquals(word, new String(sh.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\0", ""));
    }

    @Test
    void aBinaryWithAnEqualsSignIsNoAssignment() throws IOException {
        CommandLine line = new CommandLine(Dialect.NEWEST);
        line.binary("a=b");
        assertEquals("'a=b'\n", Printer.shell.print(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "a,b", "\"", "\\", "\u0001", "caf\u00e9", "\n"})
    void jsonReadsTheSameString(String value) {
        assertEquals(
                value,
                JsonParser.parseString(JsonSpelling.of(new Props().put("x", value)))
                        .getAsJsonObject()
                        .get("x")
                        .getAsString());
    }

    @Test
    void aPropertyMayStandMoreThanOnceOrAlone() {
        Props props = Props.implied("type", "node")
                .add("cpus", "0-1")
                .add("cpus", "4")
                .flag("shared")
                .put("cpus", "2");
        assertEquals("node,cpus=2,cpus=4,shared", KeyValueSpelling.of(props));
        assertEquals(
                "cpus=4", KeyValueSpelling.of(new Props("type").put("cpus", 4).put("type", (String) null)));
    }

    /** QEMU reads the short form of -global up to the first dot. */
    @Test
    void aGlobalOfATypeWithADotIsWrittenInFull() {
        CommandLine line = new CommandLine(Dialect.NEWEST);
        line.binary("qemu");
        line.global("ICH9-LPC", "noreboot", false).global("cfi.pflash01", "secure", true);
        assertEquals(
                List.of(
                        "qemu",
                        "-global",
                        "ICH9-LPC.noreboot=off",
                        "-global",
                        "driver=cfi.pflash01,property=secure,value=on"),
                Spelling.words(line));
    }

    @Test
    void propertiesAreSpelledBothWays() {
        Props props = Props.device("d")
                .put("n", 1)
                .put("b", true)
                .onOff("o", false)
                .put("s", "a,b")
                .put("absent", (String) null)
                .put("in", new Props().put("x", 2L))
                .put("list", List.of("p", new Props().put("q", "r")));
        assertEquals(
                "{\"driver\":\"d\",\"n\":1,\"b\":true,\"o\":\"off\",\"s\":\"a,b\",\"in\":{\"x\":2},\"list\":[\"p\","
                        + "{\"q\":\"r\"}]}",
                JsonSpelling.of(props));
        assertEquals("d,n=1,b=on,o=off,s=a,,b,in.x=2,list.0=p,list.1.q=r", KeyValueSpelling.of(props));
    }
}
