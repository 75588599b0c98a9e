package org.virtargv.family.chardev;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Guest;
import org.virtargv.family.Settings.Style;

class ChardevBackendTest {
    private static List<String> lines(Guest sample) {
        return sample.lines("-chardev", "-add-fd", "-object {\"qom-type\":\"tls").stream()
                .filter(o -> !o.contains("charmonitor"))
                .toList();
    }

    private static Guest channel(String attributesAndContent) {
        return Guest.of("<channel " + attributesAndContent + "<target type='virtio' name='a'/></channel>");
    }

    @Test
    void aListeningSocketIsHandedOverOrOpenedByItsPath() {
        Guest s = channel("type='unix'><source mode='bind' path='/tmp/a,b'/>");
        assertEquals(List.of("-chardev socket,id=charchannel0,fd=21,server=on,wait=off"), lines(s));
        assertEquals(
                List.of("-chardev socket,id=charchannel0,path=/tmp/a,,b,server=on,wait=off"),
                lines(s.style(Style.shell, false)));
    }

    @Test
    void aPathThatNobodyChoseIsMade() {
        assertEquals(
                List.of("-chardev socket,id=charchannel0,path=guest.a,server=on,wait=off"),
                lines(channel("type='unix'>").style(Style.shell, false)));
    }

    @Test
    void filesGoThroughDescriptorSetsNumberedAcrossTheLine() {
        Guest s = Guest.of("<serial type='file'><source path='/tmp/out'/><log file='/tmp/log'/></serial>"
                + "<channel type='null'><log file='/tmp/other'/><target type='virtio' name='a'/></channel>");
        assertEquals(
                List.of(
                        "-add-fd set=0,fd=22,opaque=serial0-source",
                        "-add-fd set=1,fd=23,opaque=serial0-log",
                        "-chardev file,id=charserial0,path=/dev/fdset/0,append=on,logfile=/dev/fdset/1,logappend=on",
                        "-add-fd set=2,fd=23,opaque=channel0-log",
                        "-chardev null,id=charchannel0,logfile=/dev/fdset/2,logappend=on"),
                lines(s));
        assertEquals(
                List.of(
                        "-chardev file,id=charserial0,path=/tmp/out,logfile=/tmp/log,logappend=off",
                        "-chardev null,id=charchannel0,logfile=/tmp/other,logappend=off"),
                lines(s.style(Style.shell, false)));
    }

    @Test
    void anEncryptedConnectionHasItsCredentialsBeforeIt() {
        assertEquals(
                List.of(
                        "-object {\"qom-type\":\"tls-creds-x509\",\"id\":\"objcharchannel0_tls0\",\"dir\":\"/etc/"
                                + "pki/qemu\","
                                + "\"endpoint\":\"client\",\"verify-peer\":true}",
                        "-chardev socket,id=charchannel0,host=h,port=1,telnet=on,reconnect-ms=3000,"
                                + "tls-creds=objcharchannel0_tls0"),
                lines(channel("type='tcp'><source mode='connect' host='h' service='1' tls='yes'><reconnect "
                                + "enabled='yes' timeout='3'/></source>"
                                + "<protocol type='telnet'/>")
                        .onQemu("qemu-11.1")));
    }

    @Test
    void reconnectingIsSaidInSecondsToAnOlderQemu() {
        assertEquals(
                List.of("-chardev socket,id=charchannel0,path=/a,reconnect=3"),
                lines(channel("type='unix'><source mode='connect' path='/a'><reconnect enabled='yes' "
                                + "timeout='3'/></source>")
                        .onQemu("qemu-7.2")));
    }

    @Test
    void udpNamesBothEnds() {
        assertEquals(
                List.of("-chardev udp,id=charchannel0,host=,port=9,localaddr=,localport=0"),
                lines(channel("type='udp'><source service='9'/>")));
    }

    @Test
    void whatASourceLacksIsRefused() {
        assertEquals(
                List.of("source-incomplete"), Guest.of("<serial type='unix'/>").problems());
        assertEquals(
                List.of("source-incomplete", "source-incomplete"),
                Guest.of("<serial type='tcp'/>").problems());
        assertEquals(
                List.of("source-incomplete"), Guest.of("<parallel type='dev'/>").problems());
        assertEquals(
                List.of("socket-path-long"),
                channel("type='unix'><source mode='bind' path='/" + "x".repeat(107) + "'/>")
                        .problems());
    }

    @Test
    void onlyTheSideThatConnectsTriesAgain() {
        assertEquals(
                List.of("reconnect-not-connecting"),
                channel("type='tcp'><source mode='bind' host='h' service='1'><reconnect enabled='yes' "
                                + "timeout='3'/></source>")
                        .problems());
        assertEquals(
                List.of("reconnect-timeout"),
                channel("type='tcp'><source mode='connect' host='h' service='1'><reconnect enabled='yes' "
                                + "timeout='0'/></source>")
                        .problems());
    }
}
