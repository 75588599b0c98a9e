package org.virtargv.family.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.facts.FactsException;
import org.virtargv.family.Guest;

/** Where an image is, and what QEMU is told to get there. */
class BackendsTest {
    private static String bottom(String type, String source) {
        String line = Guest.of("<disk type='" + type + "'>" + source + "<target dev='vda'/><readonly/></disk>")
                .lines("-blockdev")
                .get(0);
        return line.substring("-blockdev {".length(), line.indexOf(",\"node-name\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "block   | <source dev='/dev/a'/> | 'driver':'host_device','filename':'/dev/a'",
                "nvme    | <source type='pci' namespace='2'><address domain='1' bus='0x0a' slot='0' "
                        + "function='1'/></source>"
                        + " | 'driver':'nvme','device':'0001:0a:00.1','namespace':2",
                "network | <source protocol='nbd'><host name='h'/></source> | "
                        + "'driver':'nbd','server':{'type':'inet','host':'h','port':'10809'}",
                "network | <source protocol='nbd' name='e' tlsHostname='t' tls='yes'><host name='h'/><reconnect "
                        + "delay='3'/></source>"
                        + " | 'driver':'nbd','server':{'type':'inet','host':'h','port':'10809'},'export':'e',"
                        + "'tls-creds':'objlibvirt-1-storage_tls0',"
                        + "'tls-hostname':'t','reconnect-delay':3",
                "network | <source protocol='nbd'><host transport='unix' socket='/s'/></source> | "
                        + "'driver':'nbd','server':{'type':'unix','path':'/s'}",
                "network | <source protocol='https' name='a b/c.iso' query='x=1'><host name='::1'/><ssl "
                        + "verify='no'/><readahead size='9'/><timeout seconds='8'/></source>"
                        + " | 'driver':'https','url':'https://[::1]:443/a%20b/c.iso?x=1','sslverify':false,"
                        + "'timeout':8,'readahead':9",
                "network | <source protocol='ftp' name='/d'><host name='h'/></source> | "
                        + "'driver':'ftp','url':'ftp://h:21/d'",
                "network | <source protocol='iscsi' name='iqn.x'><host name='::1'/><initiator><iqn "
                        + "name='me'/></initiator></source>"
                        + " | 'driver':'iscsi','portal':'[::1]:3260','target':'iqn.x','lun':0,'transport':'tcp',"
                        + "'initiator-name':'me'",
                "network | <source protocol='rbd' name='p/i'><host name='m'/><snapshot name='s'/><config "
                        + "file='/c'/></source>"
                        + " | 'driver':'rbd','pool':'p','image':'i','snapshot':'s','conf':'/c',"
                        + "'server':[{'host':'m','port':'0'}]",
                "network | <source protocol='rbd' name='p/i'/> | 'driver':'rbd','pool':'p','image':'i'",
                "network | <source protocol='gluster' name='v/d/i'><host name='g'/></source>"
                        + " | 'driver':'gluster','volume':'v','path':'d/i','server':[{'type':'inet','host':'g',"
                        + "'port':'24007'}],'debug':4",
                "network | <source protocol='ssh' name='/i'><host name='s'/></source> | "
                        + "'driver':'ssh','path':'/i','server':{'host':'s','port':'22'}",
                "network | <source protocol='nfs' name='/i'><host name='n'/><identity user='+7' group='+8'/></source>"
                        + " | 'driver':'nfs','server':{'host':'n','type':'inet'},'path':'/i','user':7,'group':8"
            })
    void ofASource(String type, String source, String props) {
        assertEquals(props.replace('\'', '"'), bottom(type, source));
    }

    @Test
    void aPoolOfIscsiIsTheHostsDeviceOrTheServer() throws FactsException {
        String facts =
                "{'storage':{'pools':[{'pool':'p','type':'iscsi','hosts':[{'name':'h'}],'device':'iqn.t','volumes':["
                        + "{'name':'unit:0:0:4','type':'block','path':'/dev/by/4'}]}]}}";
        for (String mode : new String[] {"host", "direct"}) {
            String line = Guest.of("<disk type='volume'><source pool='p' volume='unit:0:0:4' mode='" + mode
                            + "'/><target dev='vda'/></disk>")
                    .host(facts.replace('\'', '"'))
                    .lines("-blockdev")
                    .get(0);
            assertTrue(
                    line.contains(
                            mode.equals("host") ? "\"filename\":\"/dev/by/4\"" : "\"target\":\"iqn.t\",\"lun\":4"),
                    line);
        }
    }

    @Test
    void libvirtMayHaveNbdkitFetchIt() throws FactsException {
        String line = Guest.of("<disk type='network'><source protocol='http' name='i'><host name='h'/></source><target "
                        + "dev='vda'/></disk>")
                .host("{\"storage\":{\"nbdkit\":[\"curl\"]}}")
                .lines("-blockdev")
                .get(0);
        assertTrue(
                line.contains("{\"type\":\"unix\",\"path\":\"/var/lib/libvirt/qemu/domain--1-guest/"
                        + "nbdkit-libvirt-1-storage.socket\"}"),
                line);
    }

    @Test
    void aDataFileIsANodeOfItsOwn() {
        var lines = Guest.of("<disk><driver type='qcow2' discard='unmap' detect_zeroes='unmap'/><source "
                        + "file='/q'><dataStore type='file'>"
                        + "<format type='raw'/><source file='/data'/></dataStore></source><target "
                        + "dev='vda'/></disk>")
                .lines("-blockdev");
        assertEquals(
                "-blockdev {\"driver\":\"file\",\"filename\":\"/data\",\"node-name\":\"libvirt-2-storage\","
                        + "\"read-only\":false,\"discard\":\"unmap\",\"detect-zeroes\":\"unmap\"}",
                lines.get(0));
        assertEquals(
                "-blockdev {\"node-name\":\"libvirt-1-format\",\"read-only\":false,\"discard\":\"unmap\","
                        + "\"detect-zeroes\":\"unmap\",\"driver\":\"qcow2\","
                        + "\"data-file\":\"libvirt-2-storage\",\"file\":\"libvirt-1-storage\"}",
                lines.get(2));
    }
}
