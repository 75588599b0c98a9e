package org.virtargv.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.virtargv.binding.Member;
import org.virtargv.binding.Shape;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Node;

/** The page of what is supported is made from the model: {@code -Dupdate} writes it anew. */
class SupportPageTest {
    private static final Path PAGE = Path.of("schema/support.md");

    @Test
    void thePageSaysWhatTheModelSays() throws IOException {
        String page = SupportPage.make();
        if (System.getProperty("update") != null) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE), "run this test with -Dupdate to write the page anew");
    }

    /** Each mark of the model, where a reader looks for it. */
    @Test
    void aMarkIsInItsColumn() {
        String page = SupportPage.make();
        assertTrue(page.contains("| `model`, `autodeflate`, `freePageReporting` | `<stats>` (libvirt "));
        assertTrue(page.contains("`model='xen'` (only Xen supports it) |\n"));
        assertTrue(page.contains("`<bootloader>`, `<bootloader_args>` (only Xen supports it; "));
    }

    @Test
    void everyDeviceHasASection() {
        String page = SupportPage.make();
        Shape devices = Shape.of(Devices.class);
        for (Member m : devices.elements) {
            if (Node.class.isAssignableFrom(m.type()) && m.notTranslated == null) {
                assertTrue(
                        page.contains("\n## " + m.local + "\n")
                                || page.contains("\n## devices/" + m.local + "\n")
                                || page.contains("`<" + m.local + ">`"),
                        m.local);
            }
        }
        assertTrue(page.contains("\n## " + Shape.of(Domain.class).element("", "features").local + "\n"));
    }
}
