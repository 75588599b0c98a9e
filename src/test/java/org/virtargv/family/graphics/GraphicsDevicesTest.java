package org.virtargv.family.graphics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.family.Guest;
import org.virtargv.problem.Severity;

class GraphicsDevicesTest {
    private static final String AUDIO = "<audio id='1' type='dbus'/>";

    private static String option(String name, String xml) {
        return String.join("\n", Guest.ofKvm(xml).options(name, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            <graphics type='vnc'/>                                                  | 127.0.0.1:0,audiodev=audio1
            <graphics type='vnc' port='-1' listen='0.0.0.0'/>                       | 0.0.0.0:0,audiodev=audio1
            <graphics type='vnc' port='5907' autoport='yes'/>                       | 127.0.0.1:0,audiodev=audio1
            <graphics type='vnc' port='5907'><listen type='address' address='::1'/></graphics> | [::1]:7,audiodev=audio1
            <graphics type='vnc' socket='/run/a,b'/>                                | vnc=unix:/run/a,,b,audiodev=audio1
            <graphics type='vnc'><listen type='none'/></graphics>                   | none,audiodev=audio1
            <graphics type='vnc' websocket='-1' sharePolicy='ignore' passwd='x'/>   | 127.0.0.1:0,websocket=5700,\
            share=ignore,password=on,audiodev=audio1
            """)
    void vnc(String xml, String expected) {
        assertEquals(expected, option("-vnc", xml));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            <graphics type='spice'/>                                  | port=0,disable-ticketing=on,\
            seamless-migration=on
            <graphics type='spice' autoport='yes'/>                   | port=5901,addr=127.0.0.1,\
            disable-ticketing=on,seamless-migration=on
            <graphics type='spice' port='-1' tlsPort='-1'/>           | port=5901,addr=127.0.0.1,\
            disable-ticketing=on,seamless-migration=on
            <graphics type='spice' port='6000' passwd='x'/>           | port=6000,addr=127.0.0.1,seamless-migration=on
            <graphics type='spice' tlsPort='6001' passwd='x'/>        | tls-port=6001,addr=127.0.0.1,\
            x509-dir=/etc/pki/libvirt-spice,seamless-migration=on
            <graphics type='spice' passwd='x'><listen type='socket' socket='/s'/></graphics> | unix=on,addr=/s,\
            seamless-migration=on
            <graphics type='spice' passwd='x'><gl enable='yes' rendernode='/dev/dri/r'/></graphics> | port=0,gl=on,\
            rendernode=/dev/dri/r,seamless-migration=on
            """)
    void spice(String xml, String expected) {
        assertEquals(expected, option("-spice", xml));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            <graphics type='sdl'><gl enable='no'/></graphics>                       | sdl,gl=off
            <graphics type='egl-headless'/>                                         | egl-headless
            <graphics type='egl-headless'><gl rendernode='/r'/></graphics>          | egl-headless,rendernode=/r
            <graphics type='dbus' p2p='yes'><audio id='1'/></graphics>              | dbus,p2p=on,audiodev=audio1
            <graphics type='dbus' address='unix:path=/b'/>                          | dbus,addr=unix:path=/b
            """)
    void displays(String xml, String expected) {
        assertEquals(expected, option("-display", xml + AUDIO));
    }

    @Test
    void withoutGraphicsThereIsNoDisplay() {
        assertEquals("none", option("-display", ""));
    }

    @Test
    void theHostsRenderNodeIsTakenWhereNoOtherIsNamed() {
        assertEquals(
                List.of("egl-headless,rendernode=/dev/dri/r7"),
                Guest.ofKvm("")
                        .host("{\"renderNode\":\"/dev/dri/r7\"}")
                        .devices("<graphics type='egl-headless'/>")
                        .options("-display", ""));
    }

    /** A person keeps the password in a file; libvirt gives it to QEMU later. */
    @Test
    void passwordsOfALineToRunByHand() {
        Guest c = Guest.ofKvm("").shell().devices("<graphics type='vnc' passwd='o pen'/>");
        assertEquals(
                List.of("{\"qom-type\":\"secret\",\"id\":\"vnc-password0\",\"file\":\"guest-vnc.password\"}"),
                c.options("-object", "vnc-password0"));
        assertEquals(List.of("127.0.0.1:0,password-secret=vnc-password0,audiodev=audio1"), c.options("-vnc", ""));
        assertTrue(c.script().contains("\n(umask 077 && printf %s 'o pen' > guest-vnc.password)\n"), c.script());
    }

    @Test
    void aSpiceThatWasBuiltWithoutOpenGl() {
        String xml = "<graphics type='spice'><listen type='none'/><gl enable='yes'/></graphics>";
        assertEquals(List.of(), Guest.of(xml).onQemu("qemu-7.2").problems());
        assertEquals(List.of("spice-gl-unknown"), Guest.of(xml).lacking("gl").problems());
    }

    /** Nobody is let in: what libvirt does over QMP, and a line cannot. */
    @Test
    void anEmptySpicePassword() {
        String xml = "<graphics type='spice' passwd=''/>";
        assertEquals(List.of(), Guest.ofKvm(xml).refusals());
        assertEquals(
                List.of("spice-password-empty"),
                Guest.ofKvm("").shell().devices(xml).refusals());
    }

    @Test
    void theHostsPasswordIsNotOnTheLine() {
        Guest host = Guest.ofKvm("").shell().host("{\"display\":{\"vnc\":{\"password\":true}}}");
        assertEquals(
                List.of("password-of-the-host"),
                host.devices("<graphics type='vnc'/>").problems(Severity.warning));
        assertEquals(
                List.of(), host.devices("<graphics type='vnc' passwd='1'/>").problems(Severity.warning));
    }

    @Test
    void theRdpServerIsNotStarted() {
        String xml = "<graphics type='dbus'/><graphics type='rdp' autoport='yes'/>";
        assertEquals(
                List.of("rdp-not-started"), Guest.ofKvm("").shell().devices(xml).problems(Severity.note));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            <graphics type='vnc'/><graphics type='vnc'/>                                          | graphics-repeated
            <graphics type='vnc' port='80'/>                                                      | port-invalid
            <graphics type='vnc' listen='1.2.3.4'><listen type='address' address='1.2.3.5'/></graphics> | \
            listen-conflict
            <graphics type='sdl'/><graphics type='egl-headless'/>                                 | egl-headless-partner
            <graphics type='spice'><listen type='none'/><gl enable='yes'/></graphics><graphics type='egl-headless'/> \
            | graphics-gl-repeated
            <graphics type='spice' autoport='yes'><gl enable='yes'/></graphics>                   | spice-gl-remote
            <graphics type='spice' port='6000' defaultMode='secure'/>                             | spice-mode-port
            <graphics type='spice'><gl rendernode='/r'/></graphics>                               | attribute-missing
            <graphics type='egl-headless'><gl rendernode='r'/></graphics>                         | rendernode-relative
            <graphics type='dbus' p2p='yes' address='a'/>                                         | dbus-p2p-address
            <graphics type='vnc' passwd='123456789'/>                                             | vnc-password-long
            <graphics type='vnc' passwd='1' connected='fail'/>                                    | vnc-connected
            <graphics type='vnc' passwd='1' passwdValidTo='tomorrow'/>                            | password-valid-to
            <graphics type='rdp'/>                                                                | rdp-needs-dbus
            <graphics type='vnc'><audio id='7'/></graphics>                                       | audio-missing
            <graphics type='vnc'><listen type='network' network='n'/></graphics>                  | listen-network
            """)
    void refused(String xml, String id) {
        assertEquals(List.of(id), Guest.ofKvm(xml).refusals());
    }

    @Test
    void aNetworksAddressIsInTheHostFacts() {
        String xml = "<graphics type='vnc'><listen type='network' network='n'/></graphics>";
        assertEquals(
                List.of("10.0.0.1:0,audiodev=audio1"),
                Guest.ofKvm("")
                        .host("{\"net\":{\"networks\":[{\"name\":\"n\",\"address\":\"10.0.0.1\"}]}}")
                        .devices(xml)
                        .options("-vnc", ""));
    }

    @Test
    void whatGoesWithAnotherTypeIsTold() {
        Guest c = Guest.ofKvm("<graphics type='vnc' tlsPort='6001'><mouse mode='client'/></graphics>");
        assertEquals(
                List.of("graphics-attribute-elsewhere", "graphics-attribute-elsewhere"), c.problems(Severity.warning));
    }

    @Test
    void theAddressOfAnEarlierRunIsForgotten() {
        assertEquals(
                "127.0.0.1:0,audiodev=audio1",
                option("-vnc", "<graphics type='vnc' socket='/var/lib/libvirt/qemu/domain-7-x/vnc.sock'/>"));
    }
}
