package org.virtargv.probe.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.host.Links;
import org.virtargv.facts.host.MemoryFacts.HugepageMount;
import org.virtargv.facts.host.NetFacts;
import org.virtargv.facts.host.VhostUserFacts.Program;

/** A made-up tree, and what the facts' own parser makes of what is written about it. */
class HostProbeTest {
    @TempDir
    Path root;

    private void file(String path, String text) throws IOException {
        Path file = root.resolve(path.substring(1));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String probe() {
        return new HostProbe(root, ZoneOffset.ofHours(2)).probe();
    }

    private HostFacts facts() throws FactsException {
        return HostFacts.parse(probe());
    }

    private JsonObject json() {
        return JsonParser.parseString(probe()).getAsJsonObject();
    }

    @Test
    void ofAnEmptyMachineNothingIsKnown() throws FactsException {
        HostFacts facts = facts();
        assertNull(facts.renderNode());
        assertEquals(HostFacts.neutral().memory(), facts.memory());
        assertEquals(Map.of(), facts.numa().nodes());
        assertEquals(List.of(), facts.firmware().descriptors());
        assertEquals(7200, facts.clock().zoneOffset());
        assertTrue(json().has("probed"));
    }

    @Test
    void theLibraryNamesTheInstalledLibvirt() throws Exception {
        assertNull(facts().libvirt());
        file("/usr/lib/riscv64-linux-gnu/libvirt.so.0", "");
        file("/usr/lib/riscv64-linux-gnu/libvirt.so.0.11010.3", "");
        file("/usr/lib/riscv64-linux-gnu/libvirt-qemu.so.0.11010.3", "");
        assertEquals("11.10.3", facts().libvirt());
        file("/usr/local/lib/libvirt.so.0.12008.0", "");
        assertEquals("12.8.0", facts().libvirt(), "what was built by hand is what runs");
    }

    @Test
    void whatIsInstalledIsNothingOfTheOneMachine() throws Exception {
        file("/dev/dri/renderD128", "");
        file("/usr/share/qemu/firmware/50-a.json", "{\"interface-types\": [\"uefi\"]}");
        String text = new HostProbe(root, ZoneOffset.ofHours(2)).installed();
        HostFacts facts = HostFacts.parse(text);
        assertEquals(1, facts.firmware().descriptors().size());
        assertNull(facts.renderNode());
        assertTrue(!text.contains("clock") && !text.contains("probed"), text);
    }

    @Test
    void programsBesideQemuAreDescribedByTheirPackages() throws Exception {
        file("/usr/share/qemu/vhost-user/50-qemu-gpu.json", "{\"type\": \"gpu\", \"binary\": \"/gpu\"}");
        file("/usr/share/qemu/vhost-user/50-virtiofsd.json", "{\"type\": \"fs\", \"binary\": \"/one\"}");
        assertEquals("/one", facts().vhostUser().serving("fs").binary());
        file("/etc/qemu/vhost-user/40-own.json", "{\"type\": \"fs\", \"binary\": \"/own\", \"features\": [\"x\"]}");
        assertEquals(
                new Program("fs", "/own", List.of("x")), facts().vhostUser().serving("fs"));
        file("/etc/qemu/vhost-user/40-own.json", "");
        assertEquals("/one", facts().vhostUser().serving("fs").binary(), "an empty file hides");
        assertNull(facts().vhostUser().serving("net"));
    }

    @Test
    void theFirstRenderNode() throws Exception {
        file("/dev/dri/card0", "");
        file("/dev/dri/renderD129", "");
        file("/dev/dri/renderD128", "");
        assertEquals("/dev/dri/renderD128", facts().renderNode());
    }

    @Test
    void hugePagesByTheirMounts() throws Exception {
        file("/proc/meminfo", "MemTotal:       16000000 kB\nHugepagesize:       2048 kB\n");
        file("/proc/self/smaps", "x\nKernelPageSize:       64 kB\n");
        file("/sys/kernel/mm/transparent_hugepage/hpage_pmd_size", "2097152\n");
        file(
                "/proc/mounts",
                """
                proc /proc proc rw 0 0
                hugetlbfs /dev/hugepages hugetlbfs rw,relatime 0 0
                hugetlbfs /dev/again hugetlbfs rw,pagesize=2M 0 0
                none /mnt/one\\040gig hugetlbfs rw,pagesize=1024M,size=4G 0 0
                """);
        assertEquals(64, facts().memory().page());
        assertEquals(2048, facts().memory().transparentHuge());
        assertEquals(
                List.of(
                        new HugepageMount(2048, "/dev/hugepages", true),
                        new HugepageMount(1048576, "/mnt/one gig", false)),
                facts().memory().mounts());
    }

    @Test
    void aHostWithoutHugePagesSaysSo() throws Exception {
        file("/proc/mounts", "proc /proc proc rw 0 0\n");
        assertEquals(List.of(), facts().memory().mounts());
    }

    @Test
    void numaNodesInTheirOrder() throws Exception {
        for (String n : List.of("10", "2", "0")) {
            file("/sys/devices/system/node/node" + n + "/cpulist", n + "-" + n + "\n");
        }
        file("/sys/devices/system/node/online", "0,2,10\n");
        assertEquals(List.of(0, 2, 10), List.copyOf(facts().numa().nodes().keySet()));
        assertEquals("10-10", facts().numa().nodes().get(10));
    }

    @Test
    void firmwareOfEtcHidesThatOfShare() throws Exception {
        String one = "{\"interface-types\": [\"uefi\"], \"mapping\": {\"device\": \"flash\", \"executable\": "
                + "{\"filename\": \"%s\", \"format\": \"raw\"}}}";
        file("/usr/share/qemu/firmware/60-b.json", one.formatted("/b"));
        file("/usr/share/qemu/firmware/50-a.json", one.formatted("/a"));
        file("/usr/share/qemu/firmware/70-c.json", one.formatted("/c"));
        file("/usr/share/qemu/firmware/80-broken.json", "{");
        file("/usr/share/qemu/firmware/readme", "text");
        file("/etc/qemu/firmware/60-b.json", one.formatted("/mine"));
        file("/etc/qemu/firmware/70-c.json", "");
        assertEquals(
                List.of("/a", "/mine"),
                facts().firmware().descriptors().stream().map(d -> d.path()).toList());
    }

    @Test
    void linksToWhatIsDescribedAreFacts() throws Exception {
        String one = "{\"interface-types\": [\"uefi\"], \"mapping\": {\"device\": \"flash\", \"executable\": "
                + "{\"filename\": \"%s\", \"format\": \"raw\"}}}";
        file("/usr/share/qemu/firmware/50-a.json", one.formatted("/fw/code.ms.fd"));
        file("/fw/code.secboot.fd", "");
        file("/usr/share/OVMF/other.fd", "");
        link("/fw/code.ms.fd", "code.secboot.fd");
        link("/usr/share/OVMF/code.fd", "../../../fw/code.ms.fd");
        link("/usr/share/OVMF/more.fd", "other.fd");
        link("/usr/share/ovmf", "/fw");
        Links links = facts().firmware().links();
        assertEquals(
                Set.of("/fw/code.ms.fd", "/usr/share/OVMF/code.fd", "/usr/share/ovmf"),
                links.targets().keySet());
        assertTrue(links.same("/usr/share/OVMF/code.fd", "/fw/code.secboot.fd"));
        assertTrue(links.same("/usr/share/./ovmf/code.ms.fd", "/fw//code.secboot.fd"));
        assertFalse(links.same("/usr/share/OVMF/more.fd", "/fw/code.secboot.fd"));
    }

    private void link(String path, String target) throws Exception {
        Path at = root.resolve(path.substring(1));
        Files.createDirectories(at.getParent());
        Files.createSymbolicLink(at, Path.of(target));
    }

    @Test
    void theFirmwaresOwnWordsUnderTheFormatsNames() throws Exception {
        file("/sys/class/dmi/id/bios_vendor", "Maker \n");
        file("/sys/class/dmi/id/sys_vendor", "Builder\n");
        file("/sys/class/dmi/id/product_name", "Box 9\n");
        file("/sys/class/dmi/id/product_sku", "  \n");
        assertEquals(Map.of("vendor", "Maker"), facts().smbios().bios());
        assertEquals(
                Map.of("manufacturer", "Builder", "product", "Box 9"),
                facts().smbios().system());
    }

    @Test
    void genericScsiDevices() throws Exception {
        file("/sys/bus/scsi/devices/2:0:1:4/scsi_generic/sg3/dev", "");
        file("/sys/bus/scsi/devices/host2/uevent", "");
        assertEquals("sg3", facts().scsi().generic("scsi_host2", 0, 1, 4));
    }

    @Test
    void theProcessorAndItsTopology() throws Exception {
        file(
                "/proc/cpuinfo",
                """
                processor\t: 0
                vendor_id\t: GenuineIntel
                model name\t: A Processor
                model\t\t: 85
                flags\t\t: fpu vme avx
                address sizes\t: 46 bits physical, 48 bits virtual

                processor\t: 1
                vendor_id\t: Other
                """);
        for (int cpu = 0; cpu < 8; cpu++) {
            file("/sys/devices/system/cpu/cpu" + cpu + "/topology/physical_package_id", cpu / 4 + "\n");
            file("/sys/devices/system/cpu/cpu" + cpu + "/topology/core_id", cpu % 4 / 2 + "\n");
        }
        file("/sys/module/kvm_intel/parameters/tdx", "Y\n");
        JsonObject cpu = json().getAsJsonObject("cpu");
        assertEquals("GenuineIntel", cpu.get("vendor").getAsString());
        assertEquals(46, cpu.get("physicalAddressBits").getAsInt());
        assertTrue(cpu.get("tdx").getAsBoolean());
        assertEquals("[\"avx\",\"fpu\",\"vme\"]", cpu.get("flags").toString());
        assertEquals(
                List.of(2, 2, 2),
                List.of(
                        cpu.get("sockets").getAsInt(),
                        cpu.get("cores").getAsInt(),
                        cpu.get("threads").getAsInt()));
    }

    @Test
    void iommuGroupsWithTheirDevices() throws Exception {
        file("/sys/kernel/iommu_groups/10/devices/0000:01:00.0/uevent", "");
        file("/sys/kernel/iommu_groups/9/devices/0000:02:00.1/uevent", "");
        file("/sys/kernel/iommu_groups/9/devices/0000:02:00.0/uevent", "");
        assertEquals(
                "{\"9\":[\"0000:02:00.0\",\"0000:02:00.1\"],\"10\":[\"0000:01:00.0\"]}",
                json().getAsJsonObject("iommuGroups").toString());
    }

    @Test
    void serversAreWhatQemuConfSays() throws Exception {
        file(
                "/etc/libvirt/qemu.conf",
                "# vnc_listen = \"9.9.9.9\"\nvnc_listen = \"0.0.0.0\"\nvnc_tls=1\nvnc_password = \"hidden\"\n "
                        + "spice_sasl = 1 # all\n"
                        + "default_tls_x509_cert_dir = \"/certs\"\ndefault_tls_x509_verify = 1\nvnc_tls_x509_verify "
                        + "= 0\nchardev_tls = 1\n");
        file("/etc/pki/libvirt-spice/ca-cert.pem", "");
        HostFacts facts = facts();
        assertEquals("0.0.0.0", facts.display().vnc().listen());
        assertEquals(true, facts.display().vnc().tls());
        assertEquals("/certs", facts.display().vnc().x509Dir());
        assertEquals(false, facts.display().vnc().x509Verify());
        assertTrue(facts.display().vnc().password());
        assertEquals(false, facts.display().spice().tls());
        assertEquals("/etc/pki/libvirt-spice", facts.display().spice().x509Dir());
        assertTrue(facts.display().spice().x509Verify());
        assertTrue(facts.display().spice().sasl());
        assertEquals(5900, facts.display().portMin());
        assertTrue(facts.chardev().tls());
        assertTrue(!probe().contains("hidden"));
    }

    @Test
    void memoryStorageAndSandboxAreWhatQemuConfSays() throws Exception {
        file(
                "/etc/libvirt/qemu.conf",
                "dump_guest_core = 1\nmemory_backing_dir = \"/mb\"\nnbd_tls = 1\nnbd_tls_x509_cert_dir = \"/nbd\"\n"
                        + "seccomp_sandbox = 0\n");
        HostFacts facts = facts();
        assertTrue(facts.memory().dumpGuestCore());
        assertEquals("/mb/libvirt/qemu", facts.paths().memoryBacking());
        assertTrue(facts.storage().nbdTls());
        assertEquals("/nbd", facts.storage().nbdTlsDir());
        assertEquals(false, facts.sandbox());
    }

    @Test
    void withoutQemuConfNothingIsSaidOfServers() throws Exception {
        assertTrue(!json().has("display"));
    }

    @Test
    void networksAreWhatTheirDefinitionsSay() throws Exception {
        String folder = "/etc/libvirt/qemu/networks/";
        file(
                folder + "default.xml",
                "<!--\nedit not\n-->\n<network><name>default</name><forward mode='nat'/><bridge name='virbr0'/><mtu "
                        + "size='9000'/>"
                        + "<ip address='192.168.122.1'><dhcp><host name='x'/></dhcp></ip></network>");
        file(
                folder + "wire.xml",
                "<network><name>wire</name><forward mode='private'><interface dev='eth7'/><interface "
                        + "dev='eth8'/></forward></network>");
        file(
                folder + "pool.xml",
                "<network><name>pool</name><forward mode='hostdev' managed='yes'><address type='pci' domain='0x0' "
                        + "bus='0x41' slot='0x02' "
                        + "function='0x1'/><address type='pci' domain='0x0' bus='0x41' slot='0x02' "
                        + "function='0x2'/></forward></network>");
        file(folder + "broken.xml", "<network><name>broken");
        file(folder + "autostart/default.xml", "");
        NetFacts net = facts().net();
        assertEquals(3, net.networks().size());
        assertEquals("virbr0", net.network("default").bridge());
        assertEquals(9000L, net.network("default").mtu());
        assertEquals("192.168.122.1", net.network("default").address());
        assertEquals(NetFacts.Plug.direct, net.network("wire").plug());
        assertEquals("eth7", net.network("wire").dev());
        assertEquals("private", net.network("wire").mode());
        assertEquals("0000:41:02.1", net.network("pool").pci());
        assertTrue(net.network("pool").managed());
    }
}
