package org.virtargv.family.general;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.argv.Option;
import org.virtargv.argv.print.Spelling;
import org.virtargv.convert.Converter;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.family.DisplayWishes;
import org.virtargv.family.Piece;
import org.virtargv.family.Settings;

/** Where a guest's state comes from is the user's to say. */
class IncomingTest {
    private static List<String> line(String incoming) {
        return line(Settings.Style.libvirt, incoming);
    }

    private static List<String> line(Settings.Style style, String incoming) {
        Converter.Result r = new Converter(
                        EmbeddedProfiles.standard(),
                        HostFacts.neutral(),
                        DeviceFacts.none(),
                        new Settings(style, true, true, null, DisplayWishes.none(), incoming))
                .convert(
                        "guest.xml",
                        Piece.of("<memballoon model='virtio'/>").document().getBytes(StandardCharsets.UTF_8));
        List<String> out = new ArrayList<>();
        for (Option o : r.line().options()) {
            out.add(o.name() + " " + Spelling.of(r.line().dialect(), o));
        }
        return out;
    }

    @Test
    void nobodySaysSo() {
        assertEquals(
                List.of(),
                line(null).stream().filter(o -> o.startsWith("-incoming")).toList());
    }

    @Test
    void itStandsBeforeTheBalloon() {
        List<String> line = line("exec:cat <a,b");
        int at = line.indexOf("-incoming exec:cat <a,b");
        assertEquals(true, line.get(at + 1).contains("virtio-balloon"), line::toString);
        List<String> without = new ArrayList<>(line);
        without.remove(at);
        assertEquals(line(null), without);
    }

    @Test
    void aCommandIsAProcessThatQemuStartsUnlessLibvirtDoes() {
        String denied = "-sandbox on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny";
        assertEquals(true, line("exec:cat state").contains(denied));
        assertEquals(true, line(Settings.Style.shell, "tcp:0:4444").contains(denied));
        assertEquals(
                true,
                line(Settings.Style.shell, "exec:cat state").contains(denied.replace("spawn=deny", "spawn=allow")));
    }
}
