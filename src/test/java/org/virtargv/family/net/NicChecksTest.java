package org.virtargv.family.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.family.Sample;
import org.virtargv.family.Settings.Style;

class NicChecksTest {
    private static List<String> problems(String type, String content) {
        return Sample.devices(
                        "<interface type='" + type + "'><mac address='52:54:00:00:00:01'/>" + content + "</interface>")
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
                "user|<model type='virtio'/><driver queues='-2'/>|interface-queues",
                "user|<model type='virtio'/><driver rx_queue_size='300'/>|interface-ring-size",
                "user|<model type='virtio'/><driver tx_queue_size='2048'/>|interface-ring-size",
                "ethernet|<model type='virtio'/><driver queues='300'/>|interface-queues",
                "ethernet|<mtu size='70000'/>|interface-mtu",
                "ethernet|<tune><sndbuf>-1</sndbuf></tune>|interface-sndbuf",
                "user|<ip address='fe80::1'/>|interface-ip-address",
                "hostdev|<source><address type='pci' domain='0' bus='0' slot='32' "
                        + "function='0'/></source>|pci-address-range",
                "hostdev|<source><address type='pci' domain='0' bus='0' slot='0' "
                        + "function='1'/></source>|pci-address-zero",
                "user|<driver name='vfio'/>|interface-driver",
                "user|<mtu size='1400'/>|interface-option",
                "user|<filterref filter='f'/>|interface-option",
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
        assertEquals(List.of(id), problems(type, content == null ? "" : content));
    }

    @Test
    void anAddressOfManyCardsIsNoCards() {
        assertEquals(
                List.of("mac-multicast"),
                Sample.devices("<interface type='user'><mac address='01:00:5e:00:00:01'/></interface>")
                        .problems());
        assertEquals(
                List.of("mac-invalid"),
                Sample.devices("<interface type='user'><mac address='52:54'/></interface>")
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
        Sample s = Sample.devices("<interface type='network'><mac address='52:54:00:00:00:01'/><source "
                + "network='elsewhere'/></interface>");
        assertEquals(List.of("network-assumed"), s.problems());
        assertEquals(List.of("network-unknown"), s.with(Style.shell, false).problems());
    }

    @Test
    void passtOverVhostUserNeedsSharedMemory() {
        assertEquals(List.of("interface-shared-memory"), problems("vhostuser", "<backend type='passt'/>"));
    }
}
