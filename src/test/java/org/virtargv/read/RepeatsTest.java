package org.virtargv.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.domain.Domain;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.YesNo;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Problems;

/** Elements that stand twice where one is read; a live libvirt 12.8 was asked about each. */
class RepeatsTest {
    private final Problems problems = new Problems();

    private Domain read(String inside) {
        String xml = "<domain type='qemu'>" + inside + "</domain>";
        return DomainReader.read("a.xml", xml.getBytes(StandardCharsets.UTF_8), false, problems);
    }

    private List<String> told() {
        return problems.sorted().stream().map(Problem::message).toList();
    }

    @Test
    void devicesOfAllPlacesAreOneList() {
        Domain d = read("<name>a</name><devices><hub type='usb'/></devices><devices><hub type='usb'/></devices>");
        assertEquals(2, d.devices.hubs.size());
        assertEquals(List.of(), told());
    }

    @Test
    void whatOneLeavesOutTheOtherSays() {
        Domain d = read("<name>a</name><os><bootmenu enable='yes'/></os><os firmware='efi'><kernel>/k</kernel></os>"
                + "<clock/><clock offset='localtime'><timer name='hpet'/></clock>");
        assertEquals("/k", d.os.kernel);
        assertEquals(YesNo.yes, d.os.bootmenu.enable);
        assertEquals("localtime", d.clock.offset.name());
        assertEquals(1, d.clock.timers.size());
        assertEquals(List.of(), told());
    }

    @Test
    void ofWhatBothSayTheFirstCounts() {
        Domain d = read("<name>a</name><clock offset='utc'/><clock offset='localtime'/>"
                + "<os><kernel>/1</kernel></os><os><kernel>/2</kernel></os>");
        assertEquals("utc", d.clock.offset.name());
        assertEquals("/1", d.os.kernel);
        assertEquals(
                List.of(
                        "this is the second <clock> with 'offset', and only the first is used, so it is ignored",
                        "<os> has a second <kernel>, and only the first is used, so it is ignored"),
                told());
    }

    @Test
    void ofFeaturesTheLastCounts() {
        Domain d = read("<name>a</name><features><vmport state='on'/><hyperv><relaxed state='on'/></hyperv></features>"
                + "<features><vmport state='off'/><hyperv><vapic state='on'/></hyperv></features>");
        assertEquals(OnOff.off, d.features.vmport.state);
        assertEquals(OnOff.on, d.features.hyperv.relaxed.state);
        assertEquals(OnOff.on, d.features.hyperv.vapic.state);
        assertEquals(List.of("<features> has <vmport> before this one, and only the last is used"), told());
    }

    @Test
    void ofProcessorsTheFirstCounts() {
        Domain d = read("<name>a</name><cpu><model>qemu64</model></cpu><cpu mode='host-passthrough'/>");
        assertNull(d.cpu.mode);
        assertEquals(List.of("<domain> has a second <cpu>, and only the first is used, so it is ignored"), told());
    }

    @ParameterizedTest
    @CsvSource({"numatune", "resource", "genid"})
    void someAreRefused(String element) {
        read("<name>a</name><" + element + "/><" + element + "/>");
        assertEquals(List.of("a domain can have at most one <" + element + ">, and this is the second"), told());
    }
}
