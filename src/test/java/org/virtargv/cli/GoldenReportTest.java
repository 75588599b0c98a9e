package org.virtargv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code golden --report} writes. */
class GoldenReportTest extends GoldenFolder {
    @Test
    void aReportNamesTheElementThatTheFirstNewOptionComesFrom() throws IOException {
        Files.writeString(folder.resolve("a.xml"), String.format(DOMAIN, 1).replace("<vcpu>", "\n  <vcpu>"));
        update();
        Files.writeString(folder.resolve("a.xml"), String.format(DOMAIN, 2).replace("<vcpu>", "\n  <vcpu>"));
        assertEquals(1, golden(false, "--report", "github"));
        String command = "to accept it, run: virt-argv golden --update " + folder + "/a.xml";
        assertTrue(out().contains("::error file=" + folder + "/a.xml,line=2,col=3,title=golden-differs::"), out());
        assertTrue(out().contains(command), out());
        Files.writeString(folder.resolve("a.xml"), "<domain/>");
        Path sarif = folder.resolve("r.sarif");
        assertEquals(1, golden(false, "--report", "sarif=" + sarif));
        assertTrue(Files.readString(sarif).contains("\"ruleId\":\"element-missing\""), Files.readString(sarif));
    }

    @Test
    void whatADocumentSaysIsNoCommandToGithub() throws IOException {
        domain(1);
        Files.writeString(folder.resolve("a.args"), "::add-mask::x\n##[command]y\n");
        assertEquals(1, golden(false, "--report", "github"));
        assertEquals(
                1, out().lines().filter(l -> l.stripLeading().startsWith("::")).count(), out());
        assertFalse(out().contains("##["), out());
    }

    @Test
    void aReportOfAnEmptyFolderHasItsFailure() throws IOException {
        Path junit = Files.createTempFile("junit", ".xml");
        assertEquals(1, golden(false, "--report", "junit=" + junit));
        assertTrue(Files.readString(junit).contains("type=\"golden-empty\""));
        Files.delete(junit);
    }

    @Test
    void aReportSaysWhatIsWrongWithEachCase() throws IOException {
        domain(1);
        Files.writeString(folder.resolve("orphan.warnings"), "");
        Files.createDirectory(folder.resolve("folder.xml"));
        assertEquals(1, golden(false, "--report", "github"));
        assertTrue(out().contains("a.xml,title=golden-missing::a.xml has neither"), out());
        assertTrue(out().contains("orphan.xml,title=golden-no-document::orphan.xml is missing"), out());
        assertTrue(out().contains("folder.xml,title=golden-unreadable::folder.xml is a folder"), out());
        Files.createDirectory(folder.resolve("a.args"));
        assertEquals(1, golden(false, "--update", "--report", "github"));
        assertTrue(out().contains("a.xml,title=golden-not-updated::a.args was not updated: "), out());
    }
}
