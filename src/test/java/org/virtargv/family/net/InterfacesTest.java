package org.virtargv.family.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Guest;
import org.virtargv.family.Settings.Style;

class InterfacesTest {
    private static final String FACTS =
            "{\"net\":{\"descriptors\":{\"bridgeTap\":60,\"tap\":80,\"vhostNet\":90},\"networks\":["
                    + "{\"name\":\"lan\",\"bridge\":\"br7\",\"mtu\":9000},{\"name\":\"wire*\",\"plug\":\"direct\","
                    + "\"dev\":\"eth3\",\"mode\":\"bridge\"},"
                    + "{\"name\":\"pool\",\"plug\":\"hostdev\",\"pci\":\"0001:02:03.4\"}]}}";

    private static Guest nic(String type, String content) throws Exception {
        return Guest.of("<interface type='" + type + "'><mac address='52:54:00:00:00:01'/>" + content + "</interface>")
                .host(FACTS);
    }

    private static String netdev(Guest s) {
        return s.lines("-netdev").get(0).substring("-netdev ".length());
    }

    private static String device(Guest s) {
        String all = s.lines().stream()
                .filter(o -> o.contains("\"mac\":"))
                .findFirst()
                .orElseThrow();
        return all.substring(0, all.indexOf(",\"netdev\":"));
    }

    @Test
    void aCardWithoutAnAddressGetsTheSameOneEachTime() {
        Guest s = Guest.of("<interface type='user'/><interface type='user'/>");
        List<String> macs =
                s.domain().devices.interfaces.stream().map(i -> i.mac.address).toList();
        assertTrue(macs.get(0).matches("52:54:00(:[0-9a-f]{2}){3}"), macs::toString);
        assertEquals(2, macs.stream().distinct().count());
        assertEquals(
                macs,
                s.domain().devices.interfaces.stream().map(i -> i.mac.address).toList());
    }

    @Test
    void anAddressOfZerosIsNone() {
        Guest s = Guest.of("<interface type='user'><mac address='00:00:00:00:00:00'/></interface>");
        assertTrue(s.domain().devices.interfaces.get(0).mac.address.startsWith("52:54:00:"));
    }

    @Test
    void optionsOfQueuesCountWhereTheDocumentItselfSaysVirtio() throws Exception {
        String driver = "<driver queues='4' event_idx='off' packed='on'><host csum='off'/></driver>";
        assertEquals(
                "-device {\"driver\":\"virtio-net-pci\",\"packed\":true",
                device(nic("vhostuser", "<source type='unix' path='/run/a' mode='client'/>" + driver)
                        .with("<memoryBacking><access mode='shared'/></memoryBacking>")));
        assertEquals(
                "-device {\"driver\":\"virtio-net-pci\",\"packed\":true,\"event_idx\":false,\"csum\":false,\"mq\":true,"
                        + "\"vectors\":10",
                device(nic("bridge", "<source bridge='b'/><model type='VIRTIO'/>" + driver)));
    }

    @Test
    void anAddressIsWrittenInFull() {
        Guest s = Guest.of("<interface type='user'><mac address='52:54:0:A:b:C'/></interface>");
        assertEquals("52:54:00:0a:0b:0c", s.domain().devices.interfaces.get(0).mac.address);
    }

    @Test
    void theModelIsTheMachinesUnlessTheConnectionIsVirtiosAlone() throws Exception {
        assertEquals("rtl8139", nic("user", "").domain().devices.interfaces.get(0).model.type);
        assertEquals(
                "virtio",
                nic("vdpa", "<source dev='/dev/vhost-vdpa-0'/>")
                        .domain()
                        .devices
                        .interfaces
                        .get(0)
                        .model
                        .type);
        assertEquals(
                "virtio",
                nic("user", "<model type='VirtIO'/>")
                        .domain()
                        .devices
                        .interfaces
                        .get(0)
                        .model
                        .type);
    }

    @Test
    void tapsAreHandedOverWithVhostForVirtio() throws Exception {
        assertEquals(
                "{\"type\":\"tap\",\"fd\":\"60\",\"id\":\"hostnet0\"}",
                netdev(nic("bridge", "<source bridge='br0'/>")));
        assertEquals(
                "{\"type\":\"tap\",\"fd\":\"80\",\"vhost\":true,\"vhostfd\":\"90\",\"id\":\"hostnet0\"}",
                netdev(nic("ethernet", "<model type='virtio'/>").kvm()));
        assertEquals(
                "{\"type\":\"tap\",\"fd\":\"80\",\"id\":\"hostnet0\"}",
                netdev(nic("ethernet", "<model type='virtio'/><driver name='vhost'/>")),
                "an emulated guest has no vhost");
        assertEquals(
                "{\"type\":\"tap\",\"fds\":\"80:81:82\",\"id\":\"hostnet0\"}",
                netdev(nic("ethernet", "<model type='virtio'/><driver name='qemu' queues='3'/>")));
    }

    @Test
    void aNetworkIsWhatTheFactsSay() throws Exception {
        assertEquals(
                "{\"type\":\"tap\",\"fd\":\"60\",\"id\":\"hostnet0\"}",
                netdev(nic("network", "<source network='lan'/>")));
        assertEquals(
                "{\"type\":\"tap\",\"fd\":\"80\",\"id\":\"hostnet0\"}",
                netdev(nic("network", "<source network='wired'/>")));
        List<String> pool =
                nic("network", "<source network='pool'/>").lines("-netdev", "-device {\"driver\":\"vfio-pci\"");
        assertEquals(1, pool.size());
        assertTrue(pool.get(0).contains("\"host\":\"0001:02:03.4\",\"id\":\"hostdev0\""), pool.get(0));
        assertEquals(
                "-device {\"driver\":\"virtio-net-pci\"",
                device(nic("network", "<source network='lan'/><model type='virtio'/>")),
                "the MTU of a network is its tap devices', and not told to the guest");
    }

    @Test
    void cardsOfTheHostAreNumberedBeforeOtherHostDevices() throws Exception {
        String source = "<source><address type='pci' domain='0' bus='3' slot='%s' function='0'/></source>";
        Guest s = Guest.of("<hostdev mode='subsystem' type='pci'><source><address domain='0' bus='4' slot='0' "
                + "function='0'/></source></hostdev>"
                + "<interface type='hostdev'>" + source.formatted("1") + "</interface>");
        List<String> lines = s.lines("-device {\"driver\":\"vfio-pci\"");
        assertTrue(lines.get(0).contains("\"host\":\"0000:03:01.0\",\"id\":\"hostdev0\""), lines.get(0));
        assertTrue(lines.get(1).contains("\"host\":\"0000:04:00.0\",\"id\":\"hostdev1\""), lines.get(1));
    }

    @Test
    void aPersonsLineNamesWhatQemuCanOpen() throws Exception {
        Guest bridge =
                nic("bridge", "<source bridge='br0'/><model type='virtio'/>").style(Style.shell, false);
        assertEquals("{\"type\":\"bridge\",\"br\":\"br0\",\"id\":\"hostnet0\"}", netdev(bridge));
        Guest several = nic("bridge", "<source bridge='br0'/><model type='virtio'/><driver queues='2'/>")
                .style(Style.shell, false);
        assertEquals(
                "{\"type\":\"tap\",\"ifname\":\"vnet0\",\"script\":\"no\",\"downscript\":\"no\",\"queues\":2,"
                        + "\"vhost\":true,\"id\":\"hostnet0\"}",
                netdev(several.kvm()));
        assertEquals(
                List.of(
                        "ip tuntap add dev vnet0 mode tap multi_queue user \"$(id -u)\"",
                        "ip link set dev vnet0 master br0",
                        "ip link set dev vnet0 up"),
                several.convert().line().companions().get(0).prepare());
        Guest direct = nic("direct", "<source dev='eth0' mode='passthrough'/>").style(Style.shell, false);
        assertEquals("{\"type\":\"tap\",\"fd\":\"3\",\"id\":\"hostnet0\"}", netdev(direct));
        assertTrue(direct.convert().line().companions().get(0).prepare().get(0).endsWith("type macvtap mode passthru"));
    }

    @Test
    void namesThatLibvirtGivesAreChosenAnew() throws Exception {
        assertEquals(
                null,
                nic("ethernet", "<target dev='vnet3'/>")
                        .domain()
                        .devices
                        .interfaces
                        .get(0)
                        .target);
        assertEquals(
                "vnet-lab",
                nic("ethernet", "<target dev='vnet-lab'/>")
                        .domain()
                        .devices
                        .interfaces
                        .get(0)
                        .target
                        .dev);
        assertEquals(
                "vnet3",
                nic("ethernet", "<target dev='vnet3' managed='no'/>")
                        .domain()
                        .devices
                        .interfaces
                        .get(0)
                        .target
                        .dev);
    }

    @Test
    void socketsCarryPacketsBetweenGuests() throws Exception {
        assertEquals(
                "{\"type\":\"socket\",\"listen\":\":5000\",\"id\":\"hostnet0\"}",
                netdev(nic("server", "<source port='5000'/>")));
        assertEquals(
                "{\"type\":\"socket\",\"connect\":\"[::1]:5000\",\"id\":\"hostnet0\"}",
                netdev(nic("client", "<source address='::1' port='5000'/>")));
        assertEquals(
                "{\"type\":\"socket\",\"udp\":\"1.2.3.4:5\",\"localaddr\":\"4.3.2.1:6\",\"id\":\"hostnet0\"}",
                netdev(nic("udp", "<source address='1.2.3.4' port='5'><local address='4.3.2.1' port='6'/></source>")));
    }

    @Test
    void vhostUserServersWaitAndClientsTryAgain() throws Exception {
        String shared = "<memoryBacking><access mode='shared'/></memoryBacking>";
        Guest server = nic(
                        "vhostuser",
                        "<source type='unix' path='/run/a,b' mode='server'/><model type='virtio'/><driver queues='2'/>")
                .with(shared);
        assertEquals(
                List.of("-chardev socket,id=charnet0,path=/run/a,,b,server=on"),
                server.lines("-chardev socket,id=charnet"));
        assertEquals(
                "{\"type\":\"vhost-user\",\"chardev\":\"charnet0\",\"queues\":2,\"id\":\"hostnet0\"}", netdev(server));
        Guest client = nic(
                        "vhostuser",
                        "<source type='unix' path='/run/a' mode='client'><reconnect enabled='yes' "
                                + "timeout='7'/></source>")
                .with(shared);
        assertEquals(
                List.of("-chardev socket,id=charnet0,path=/run/a,reconnect-ms=7000"),
                client.lines("-chardev socket,id=charnet"));
    }

    @Test
    void theOptionsOfAVirtioCardHaveLibvirtsOrder() throws Exception {
        Guest s = nic(
                "ethernet",
                "<model type='virtio'/><mtu size='1400'/><driver txmode='timer' ioeventfd='on' event_idx='off' "
                        + "queues='2' rx_queue_size='512'"
                        + " rss='on'><host csum='off' gso='off' mrg_rxbuf='off'/><guest tso4='on' "
                        + "ufo='off'/></driver><teaming type='persistent'/>");
        assertEquals(
                "-device {\"driver\":\"virtio-net-pci\",\"tx\":\"timer\",\"ioeventfd\":true,\"event_idx\":false,"
                        + "\"csum\":false,\"gso\":false,"
                        + "\"mrg_rxbuf\":false,\"guest_tso4\":true,\"guest_ufo\":false,\"mq\":true,\"vectors\":6,"
                        + "\"rx_queue_size\":512,\"rss\":true,"
                        + "\"host_mtu\":1400,\"failover\":true",
                device(s));
    }

    @Test
    void passtsPortsAreWrittenInItsWords() throws Exception {
        Guest s = nic(
                        "user",
                        "<backend type='passt'/><portForward proto='udp' address='1.2.3.4' dev='eth0'><range "
                                + "start='5000' end='5020' to='6000'/>"
                                + "<range start='5010' exclude='yes'/></portForward>")
                .style(Style.shell, false);
        assertTrue(s.convert()
                .line()
                .companions()
                .get(0)
                .daemon()
                .contains(" --udp-ports '1.2.3.4%eth0/5000-5020:6000-6020,~5010' "));
        assertEquals(
                "{\"type\":\"stream\",\"addr\":{\"type\":\"unix\",\"path\":\"guest-net0.passt\"},\"server\":false,"
                        + "\"reconnect-ms\":5000,"
                        + "\"id\":\"hostnet0\"}",
                netdev(s));
    }
}
