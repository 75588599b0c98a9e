package org.virtargv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
    @TempDir
    Path folder;

    private final Cli cli = new Cli();
    private String good;
    private String warned;
    private String bad;

    @BeforeEach
    void write() throws IOException {
        good = file("good.xml", "<memory>65536</memory>");
        warned = file("warned.xml", "<memory>65536</memory><nonsense/>");
        bad = file("bad.xml", "<vcpu>0</vcpu>");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), Cli.domain(content)).toString();
    }

    private int check(String... args) {
        return cli.run("check", args);
    }

    private String out() {
        return cli.out();
    }

    private String err() {
        return cli.err();
    }

    @Test
    void aGoodDomainIsNotWorthAWord() {
        assertEquals(0, check(good), err());
        assertEquals("", out() + err());
    }

    @Test
    void everythingWrongIsToldAndNoLineIsWritten() throws IOException {
        String two = file("two.xml", "<memory>65536</memory><on_reboot>x</on_reboot><on_crash>y</on_crash>");
        assertEquals(1, check("--brief", two));
        assertEquals("", out());
        assertEquals(2, err().lines().filter(l -> l.contains(": error: ")).count(), err());
    }

    @Test
    void aWarningIsNoRefusalUnlessStrict() {
        assertEquals(0, check(warned), err());
        assertTrue(err().contains("warning: "), err());
        assertEquals(1, check("--strict", warned), err());
    }

    @Test
    void aFileThatCannotBeReadIsThatFilesFailure() {
        assertEquals(1, check(good, folder.resolve("none.xml").toString()));
        assertTrue(err().contains("none.xml: error: there is no such file [input-unreadable]"), err());
        assertTrue(err().endsWith("virt-argv: 2 documents: 1 accepted, 1 refused; 1 error, 0 warnings\n"), err());
    }

    @Test
    void reportsHoldEachDocument() throws IOException {
        Path junit = folder.resolve("junit.xml");
        Path sarif = folder.resolve("r.sarif");
        assertEquals(
                1,
                check(
                        "--report",
                        "junit=" + junit,
                        "--report",
                        "sarif=" + sarif,
                        "--report",
                        "json=-",
                        good,
                        warned,
                        bad));
        assertTrue(Files.readString(junit).contains("tests=\"3\" failures=\"1\" errors=\"0\""));
        assertTrue(Files.readString(sarif).contains("\"ruleId\":\"memory-missing\""));
        assertTrue(out().startsWith("{\"format\":1,") && out().contains("\"passed\":2,\"failed\":1,"), out());
    }

    @Test
    void annotationsTakeThePlaceOfMessages() {
        assertEquals(1, check("--report", "github", bad));
        assertTrue(out().startsWith("::error file=" + bad + ",line=1,col=1,title=memory-missing::"), out());
        assertEquals("", err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xml=a", "JUNIT=a", "junit", "junit=", "github=a", "=", "sarif"})
    void anUnknownReportIsAUsageError(String report) {
        assertEquals(2, check("--report", report, good));
        assertEquals(1, err().lines().count(), err());
        assertTrue(err().contains("[usage]"), err());
    }

    @Test
    void twoReportsDoNotShareAFile() {
        assertEquals(2, check("--report", "json=-", "--report", "github", good));
        assertEquals(2, check("--report", "json=no/such", "--report", "sarif=no/such", good));
        assertTrue(err().contains("two reports cannot be written to no/such"), err());
    }

    @Test
    void aReportThatCannotBeWrittenIsTold() {
        assertEquals(1, check("--report", "json=" + folder.resolve("no/such/r.json"), good));
        assertTrue(err().contains("there is no such folder [output-failed]"), err());
        assertEquals(1, check("--report", "junit=" + folder, good));
        assertTrue(err().contains("it is a folder [output-failed]"), err());
    }

    @Test
    void aReportNeverReplacesADocument() throws IOException {
        assertEquals(2, check("--report", "json=" + good, good));
        assertTrue(Files.readString(Path.of(good)).startsWith("<domain"));
    }
}
