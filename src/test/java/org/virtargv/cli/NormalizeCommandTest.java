package org.virtargv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.virtargv.cli.terminal.Exit;

class NormalizeCommandTest {
    private static String normalized(String devices) {
        String domain = "<domain type='kvm'><name>n</name><uuid>8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a10</uuid><memory "
                + "unit='MiB'>64</memory><vcpu>1</vcpu>"
                + "<os><type arch='x86_64' machine='q35'>hvm</type></os><devices>" + devices
                + "</devices></domain>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(
                Exit.DONE,
                Main.run(
                        new String[] {"normalize", "-"},
                        new ByteArrayInputStream(domain.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** USB ports are given out each time a domain starts; those that the user chose are kept. */
    @Test
    void portsOfOneRunAreNoPartOfTheDefinition() {
        String xml = normalized(
                "<input type='tablet' bus='usb'/><sound model='usb'><address type='usb' bus='0' port='2'/></sound>");
        assertTrue(xml.contains("<input type='tablet' bus='usb'/>\n"), xml);
        assertTrue(xml.contains("<address type='usb' bus='0' port='2'/>\n"), xml);
    }

    @Test
    void numbersAreWrittenInTheirOwnBase() {
        String xml = normalized("<hostdev type='usb'><source><address bus='012' device='0x11'/></source></hostdev>"
                + "<hostdev type='pci'><source><address bus='18' slot='3'/></source></hostdev><video><model "
                + "type='virtio'><acceleration accel3d='no'/></model></video>");
        assertTrue(xml.contains("<address bus='10' device='17'/>\n"), xml);
        assertTrue(xml.contains("<address domain='0x0000' bus='0x12' slot='0x03' function='0x0'/>\n"), xml);
        assertTrue(xml.contains("<acceleration accel3d='no'/>\n"), xml);
    }
}
