package org.virtargv.family.chardev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.domain.ChardevSource;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.family.Guest;

class ChannelsTest {
    private static List<ChardevSource> sources(String path) {
        return Guest.of("<channel type='unix'><source mode='bind' path='" + path
                        + "'/><target type='virtio' name='org.example.a'/></channel>")
                .domain()
                .devices
                .channels
                .get(0)
                .sources;
    }

    @Test
    void pathsThatLibvirtMadeAreMadeAnew() {
        assertTrue(sources("/var/lib/libvirt/qemu/channel/target/old.org.example.a")
                .isEmpty());
        assertTrue(sources("/var/lib/libvirt/qemu/channel/target/domain-7-old/org.example.a")
                .isEmpty());
        assertTrue(sources("/run/libvirt/qemu/channel/7-old/org.example.a").isEmpty());
    }

    @Test
    void pathsOfTheUsersAreKept() {
        assertEquals(
                "/tmp/7-old/org.example.a", sources("/tmp/7-old/org.example.a").get(0).path);
        assertEquals(
                "/run/libvirt/qemu/channel/mine/org.example.a",
                sources("/run/libvirt/qemu/channel/mine/org.example.a").get(0).path);
        assertEquals(
                "/run/libvirt/qemu/channel/7-old/org.example.b",
                sources("/run/libvirt/qemu/channel/7-old/org.example.b").get(0).path);
    }

    @Test
    void anAgentsChannelHasTheNameThatTheDocumentGives() {
        List<String> out = Guest.of("<channel type='qemu-vdagent'><source><clipboard copypaste='yes'/><mouse "
                        + "mode='client'/></source>"
                        + "<target type='virtio' name='com.redhat.spice.0'/></channel>")
                .lines("-chardev qemu", "-device {\"driver\":\"virtserialport");
        assertEquals("-chardev qemu-vdagent,id=charchannel0,name=vdagent,clipboard=on,mouse=on", out.get(0));
        assertTrue(out.get(1).endsWith("\"name\":\"com.redhat.spice.0\"}"), out.get(1));
    }

    @Test
    void trafficOfTheGuestIsForwarded() {
        assertEquals(
                List.of(
                        "-chardev null,id=charchannel0",
                        "-netdev {\"type\":\"user\","
                                + "\"guestfwd\":[{\"str\":\"tcp:10.0.2.1:80-chardev:charchannel0\"}],"
                                + "\"id\":\"channel0\"}"),
                Guest.of("<channel type='null'><target type='guestfwd' address='10.0.2.1' port='80'/></channel>")
                        .lines("-chardev null", "-netdev"));
    }

    @Test
    void aPortIsOnTheControllerThatTheAddressNames() {
        assertTrue(Guest.of("<controller type='virtio-serial' index='0'><alias name='ua-mine'/></controller>"
                        + "<channel type='null'><target type='virtio' name='a'/></channel>")
                .lines("-device {\"driver\":\"virtserialport")
                .get(0)
                .contains("\"bus\":\"ua-mine.0\",\"nr\":1,"));
    }

    @Test
    void whatIsNoTargetOfAChannelIsRefused() {
        assertEquals(
                List.of("channel-target"),
                Guest.of("<channel type='null'><target type='isa-serial'/></channel>")
                        .problems());
        assertEquals(
                List.of("channel-target"), Guest.of("<channel type='null'/>").problems());
        assertEquals(
                List.of("guestfwd-incomplete"),
                Guest.of("<channel type='null'><target type='guestfwd' port='1'/></channel>")
                        .problems());
        assertEquals(
                List.of("guestfwd-address"),
                Guest.of("<channel type='null'><target type='guestfwd' address='::1' port='1'/></channel>")
                        .problems());
        assertEquals(
                List.of("agent-not-channel"),
                Guest.of("<serial type='qemu-vdagent'/>").problems());
        assertEquals(
                List.of("channel-name"),
                Guest.of("<channel type='qemu-vdagent'><target type='virtio'/></channel>")
                        .problems());
        assertEquals(
                List.of("agent-not-channel"),
                Guest.of("<channel type='qemu-vdagent'>"
                                + "<target type='guestfwd' address='10.0.2.1' port='4600'/></channel>")
                        .problems());
        assertEquals(
                List.of("channel-name"),
                Guest.of("<channel type='spicevmc'><target type='virtio' name='a'/></channel><graphics "
                                + "type='spice'/>")
                        .problems());
        assertEquals(
                List.of("spicevmc-no-spice"),
                Guest.of("<channel type='spicevmc'><target type='virtio'/></channel>")
                        .problems());
    }

    @Test
    void aSpicePortNeedsSpice() {
        String port = "type='spiceport'><source channel='a.b'/>";
        assertEquals(
                List.of("spiceport-no-spice"),
                Guest.of("<channel " + port + "<target type='virtio' name='a'/></channel>")
                        .problems());
        Guest serial = Guest.of("<serial " + port + "</serial>").libvirt(LibvirtRelease.OLDEST);
        assertEquals(List.of("serial-no-spice"), serial.problems());
        assertEquals(List.of(), serial.lines("-chardev spiceport", "-device {\"driver\":\"isa-serial"));
    }

    @Test
    void forwardingIsAnOptionOfItsOwnWhereQemuTakesNoJsonThere() {
        assertEquals(
                List.of("-netdev user,guestfwd=tcp:10.0.2.1:80-chardev:charchannel0,id=channel0"),
                Guest.of("<channel type='null'><target type='guestfwd' address='10.0.2.1' port='80'/></channel>")
                        .onOldQemu("5.2.0")
                        .lines("-netdev"));
    }

    @Test
    void qemuHasASerialPortOnPci() {
        assertEquals(
                List.of("qemu-type-missing"),
                Guest.of("<serial type='null'><target type='pci-serial'/></serial>")
                        .lacking("pci-serial")
                        .problems());
    }

    @Test
    void qemuHasEachNameOnce() {
        String pty = "<channel type='pty'><target type='virtio' name='a'/></channel>";
        String other = "<controller type='virtio-serial' index='1'/><channel type='null'>"
                + "<target type='virtio' name='a'/><address type='virtio-serial' controller='1' port='1'/></channel>";
        assertEquals(List.of("channel-name-taken"), Guest.of(pty + pty).problems());
        assertEquals(List.of("channel-name-taken"), Guest.of(pty + other).problems(), "on another controller, too");
        String agent = "<channel type='qemu-vdagent'><source><clipboard copypaste='yes'/></source>"
                + "<target type='virtio' name='com.redhat.spice.0'/></channel>";
        assertEquals(
                List.of("channel-name-taken"),
                Guest.of(agent + pty.replace("'a'", "'com.redhat.spice.0'")).problems());
        String nameless = "<channel type='pty'><target type='virtio'/></channel>";
        assertEquals(List.of(), Guest.of(pty + nameless + nameless).problems());
    }
}
