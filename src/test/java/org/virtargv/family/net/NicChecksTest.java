package org.virtargv.family.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.family.Guest;
import org.virtargv.family.Settings.Style;

class NicChecksTest {
    private static List<String> problems(String type, String content) {
        return Guest.of("<interface type='" + type + "'><mac address='52:54:00:00:00:01'/>" + content + "</interface>")
                .problems();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user|<model type='a b'/>|interface-model",
                "bridge||interface-source",
                "direct||interface-source",
                "hostdev||interface-source",
                "server|<source port='70000'/>|interface-port",
                "udp|<source address='1.2.3.4' port='1'/>|interface-udp-local",
                "vdpa|<source dev='/dev/v'/><model type='e1000'/>|interface-model-virtio",
                "null||interface-type",
                "vds||interface-type",
                "user|<source dev='eth0'/>|interface-user-dev",
                "user|<model type='virtio'/><driver queues='2'/>|interface-queues",
                "user|<model type='virtio'/><driver queues='-2'/>|value-invalid",
                "user|<model type='virtio'/><driver rx_queue_size='300'/>|interface-ring-size",
                "user|<model type='virtio'/><driver tx_queue_size='2048'/>|interface-ring-size",
                "ethernet|<model type='virtio'/><driver queues='300'/>|interface-queues",
                "ethernet|<mtu size='70000'/>|interface-mtu",
                "ethernet|<tune><sndbuf>-1</sndbuf></tune>|value-invalid",
                "user|<ip address='fe80::1'/>|interface-ip-address",
                "hostdev|<source><address type='pci' domain='0' bus='0' slot='32' "
                        + "function='0'/></source>|pci-address-range",
                "hostdev|<source><address type='pci' domain='0' bus='0' slot='0' "
                        + "function='1'/></source>|pci-address-zero",
                "user|<driver name='vfio'/>|interface-driver",
                "user|<mtu size='1400'/>|interface-option",
                "user|<filterref filter='f'/>|interface-option-idle",
                "user|<tune><sndbuf>1</sndbuf></tune>|interface-option-idle",
                "user|<downscript path='/etc/down'/>|interface-option-idle",
                "user|<backend logFile='/tmp/log'/>|interface-option-idle",
                "user|<backend hostname='guest'/>|interface-passt",
                "bridge|<source bridge='b'/><virtualport type='802.1Qbh'><parameters profileid='p'/></virtualport>"
                        + "|interface-option-idle",
                "direct|<source dev='eth0'/><virtualport type='openvswitch'/>|interface-option-idle",
                "direct|<source dev='eth0'/><virtualport/>|interface-virtualport",
                "bridge|<source bridge='b'/><script path='/etc/up'/>|interface-option",
                "network|<source network='default'/><script path='/etc/up'/>|network-assumed,interface-option",
                "ethernet|<coalesce><rx><frames max='3'/></rx></coalesce>|interface-option",
                "direct|<source dev='eth0'/><coalesce><rx><frames max='3'/></rx></coalesce>|interface-option",
                "user|<port isolated='yes'/>|interface-option",
                "direct|<source dev='eth0'/><vlan><tag id='4'/></vlan>|interface-vlan",
                "bridge|<source bridge='b'/><target dev='t' managed='no'/>|interface-target",
                "ethernet|<bandwidth><inbound average='9' floor='1'/></bandwidth>|interface-floor",
                "ethernet|<mtu size='67'/>|interface-mtu",
                "ethernet|<mtu size='65522'/>|interface-mtu",
                "internal|<source name='inside'/>|interface-internal",
                "bridge|<source bridge='b'/><filterref filter='f'/><virtualport type='midonet'><parameters "
                        + "interfaceid='0b2d64da-3d0e-431e-afdd-804415d6ebbb'/></virtualport>|interface-filter-midonet",
                "user|<model type='e1000'/><driver ats='on'/>|interface-virtio-option",
                "user|<driver page_per_vq='off'/>|interface-virtio-option",
                "user|<driver queues='2'/>|interface-driver-model",
                "ethernet|<model type='e1000'/><driver><host csum='off'/></driver>|interface-driver-model",
                "user|<model type='virtio'/><address type='usb' bus='0' port='1'/>|address-type",
                "user|<model type='virtio'/><address type='ccw'/>|interface-model-unknown,address-type",
                "user|<model type='usb-net'/><rom bar='on'/>|interface-rom",
                "user|<acpi index='0'/>|acpi-index-range",
                "user|<ip address='10.1.0.0' prefix='30'/>|interface-ip-prefix",
                "user|<ip address='10.1.0.0'/><ip address='10.2.0.0'/>|interface-ip-twice",
                "ethernet|<ip address='10.1.0.0'/>|interface-ip",
                "user|<route address='10.1.0.0' gateway='10.0.0.1'/>|interface-route",
                "user|<portForward proto='tcp'/>|interface-port-forward",
                "ethernet|<backend type='passt'/>|interface-passt",
                "user|<backend tap='/dev/t'/>|interface-backend-tap",
                "user|<teaming type='persistent'/>|teaming-model",
                "user|<vlan><tag id='4'/></vlan>|interface-vlan",
                "user|<virtualport type='openvswitch'/>|interface-virtualport",
                "ethernet|<target managed='no'/>|interface-target",
            })
    void whatCannotBeIsRefused(String type, String content, String id) {
        assertEquals(List.of(id.split(",")), problems(type, content == null ? "" : content));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user|<script path=''/>",
                "user|<port isolated='no'/>",
                "user|<coalesce><rx/></coalesce>",
                "user|<backend type='passt'/><mtu size='9000'/>",
                "ethernet|<mtu size='68'/>",
                "ethernet|<target dev='t' managed='no'/><mtu size='1'/>",
                "ethernet|<mtu size='65521'/>",
                "ethernet|<backenddomain name='other'/>",
            })
    void whatLibvirtTakesIsTaken(String type, String content) {
        assertEquals(List.of(), problems(type, content));
    }

    @Test
    void ringsAndQueuesThatQemuRejectsAreWrittenAsLibvirtWritesThem() {
        Guest ring = Guest.of("<interface type='user'><mac address='52:54:00:00:00:01'/><model type='virtio'/>"
                        + "<driver rx_queue_size='2048'/></interface>")
                .lenient();
        assertEquals(List.of("interface-ring-size"), ring.problems());
        assertTrue(ring.lines("-device").toString().contains("\"rx_queue_size\":2048"));
    }

    @Test
    void anAddressOfManyCardsIsNoCards() {
        assertEquals(
                List.of("mac-multicast"),
                Guest.of("<interface type='user'><mac address='01:00:5e:00:00:01'/></interface>")
                        .problems());
        assertEquals(
                List.of("mac-invalid"),
                Guest.of("<interface type='user'><mac address='52:54'/></interface>")
                        .problems());
    }

    @Test
    void whatStandsInNeedsAPartner() {
        assertEquals(
                List.of("teaming-partner"),
                problems(
                        "hostdev",
                        "<source><address type='pci' domain='0' bus='3' slot='0' function='0'/></source>"
                                + "<teaming type='transient' persistent='ua-none'/>"));
    }

    @Test
    void anUnknownNetworkMattersWhereItsBridgeIsNamed() {
        Guest s = Guest.of("<interface type='network'><mac address='52:54:00:00:00:01'/><source "
                + "network='elsewhere'/></interface>");
        assertEquals(List.of("network-assumed"), s.problems());
        assertEquals(List.of("network-unknown"), s.style(Style.shell, false).problems());
    }

    @Test
    void passtOverVhostUserNeedsSharedMemory() {
        assertEquals(List.of("interface-shared-memory"), problems("vhostuser", "<backend type='passt'/>"));
    }
}
