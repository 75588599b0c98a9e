package org.virtargv.hotplug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Guest;
import org.virtargv.problem.Problem;

class HotplugTest {
    private static final String PORTS = "<controller type='pci' model='pcie-root'/>"
            + "<controller type='pci' model='pcie-root-port'/>".repeat(4)
            + "<controller type='scsi' model='virtio-scsi'/>";
    private static final String UUID = "5a1d0c1e-3e0f-4d53-9a6b-0c8d7e6f5a41";
    private static final String GPU = "<hostdev type='mdev' model='vfio-pci' display='on'><source><address uuid='"
            + UUID + "'/></source></hostdev>";
    private static final String SCREEN = "<graphics type='vnc'/><video><model type='none'/></video>";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Plan plug(Guest with, String domain, String device) {
        return Plugging.plan(with.converter(), "d.xml", with.devices(domain).document(), "device.xml", bytes(device));
    }

    private static Plan plug(String domain, String device) {
        return plug(Guest.ofKvm("").shell(), domain, device);
    }

    private static Plan unplug(String domain, String alias) {
        Guest with = Guest.ofKvm("").shell();
        return Unplugging.plan(with.converter(), "d.xml", with.devices(domain).document(), alias);
    }

    private static List<String> ids(Plan plan) {
        return plan.problems().sorted().stream().map(Problem::id).toList();
    }

    private static final String DISK = "<disk type='file'><driver name='qemu' type='qcow2'/><source file='/a'/><target "
            + "dev='vda' bus='virtio'/></disk>";

    @Test
    void backendsComeBeforeTheDeviceAndGoAfterIt() {
        assertEquals(
                List.of(
                        "{\"execute\":\"blockdev-add\",\"arguments\":{\"driver\":\"file\","
                                + "\"filename\":\"/a\",\"node-name\":"
                                + "\"libvirt-1-storage\"}}",
                        "{\"execute\":\"blockdev-add\",\"arguments\":{\"node-name\":\"libvirt-1-format\","
                                + "\"read-only\":false,"
                                + "\"driver\":\"qcow2\",\"file\":\"libvirt-1-storage\"}}",
                        "{\"execute\":\"device_add\",\"arguments\":{\"driver\":\"virtio-blk-pci\","
                                + "\"bus\":\"pci.3\",\"addr\":"
                                + "\"0x0\",\"drive\":\"libvirt-1-format\",\"id\":\"virtio-disk0\"}}"),
                plug(PORTS, DISK).commands().stream()
                        .map(s -> s.replace(",\"auto-read-only\":true,\"discard\":\"unmap\"", ""))
                        .toList());
        assertEquals(
                List.of(
                        "{\"execute\":\"device_del\",\"arguments\":{\"id\":\"virtio-disk0\"}}",
                        "{\"event\":\"DEVICE_DELETED\",\"data\":{\"device\":\"virtio-disk0\"}}",
                        "{\"execute\":\"blockdev-del\",\"arguments\":{\"node-name\":\"libvirt-1-format\"}}",
                        "{\"execute\":\"blockdev-del\",\"arguments\":{\"node-name\":\"libvirt-1-storage\"}}"),
                unplug(PORTS + DISK, "virtio-disk0").commands());
    }

    /** What another device uses too stays. */
    @Test
    void aSharedBackendStays() {
        String audio = "<audio id='1' type='none'/>";
        Plan plan = unplug(PORTS + audio + "<sound model='usb'><audio id='1'/></sound>", "sound0");
        assertEquals(2, plan.commands().size(), () -> plan.commands() + " " + ids(plan));
    }

    @Test
    void whereNoPortIsFreeTheDeviceIsRefused() {
        String full = PORTS + "<controller type='usb' model='none'/>" + DISK + DISK.replace("vda", "vdb")
                + DISK.replace("vda", "vdc");
        Plan plan = plug(full, DISK.replace("vda", "vdd"));
        assertEquals(
                List.of("hotplug-no-port"), ids(plan), () -> plan.commands().toString());
    }

    @Test
    void aDisplayIsPluggedAndRamfbIsNot() {
        Plan on = plug(PORTS + SCREEN, GPU);
        assertEquals(1, on.commands().size(), () -> ids(on).toString());
        assertTrue(
                on.commands().get(0).contains("\"driver\":\"vfio-pci\""),
                on.commands().get(0));
        Plan ramfb = plug(PORTS + SCREEN, GPU.replace("display", "ramfb='on' display"));
        assertTrue(ids(ramfb).contains("hotplug-ramfb"), () -> ids(ramfb).toString());
        assertTrue(ramfb.commands().isEmpty());
    }

    @Test
    void theDisplayTableCountsHereToo() {
        assertEquals(List.of("display-needs-graphics"), ids(plug(PORTS, GPU)));
    }

    @Test
    void aDeviceThatTheHostCannotAskBackIsToldOf() {
        Guest with = Guest.ofKvm("")
                .shell()
                .facts("{\"address\":\"" + UUID
                        + "\",\"deviceApi\":\"vfio-pci\",\"display\":\"region\",\"why\":\"x\","
                        + "\"hotUnplugRequest\":false}");
        assertTrue(ids(plug(with, PORTS + SCREEN, GPU)).contains("hot-unplug-request-missing"));
    }

    @Test
    void busesAndClassesThatTakeNothingRefuse() {
        String root = DISK.replace("</disk>", "<address type='pci' bus='0' slot='9'/></disk>");
        assertEquals(List.of("hotplug-refused"), ids(plug(PORTS, root)));
        assertEquals(
                List.of("hotplug-refused"),
                ids(plug(PORTS, "<serial type='null'><target type='isa-serial'/></serial>")));
        assertEquals(List.of("unplug-refused"), ids(unplug(PORTS + "<graphics type='vnc'/>", "video0")));
        assertEquals(List.of("unplug-alias-unknown"), ids(unplug(PORTS, "nothing")));
        assertEquals(List.of("hotplug-kind"), ids(plug(PORTS, "<memballoon model='virtio'/>")));
    }

    @Test
    void oneDeviceIsOneElement() {
        assertEquals(List.of("hotplug-one-device"), ids(plug(PORTS, "")));
        assertEquals(List.of("hotplug-one-device"), ids(plug(PORTS, DISK + GPU)));
        Plan wrong = plug(PORTS, "<disk type='file'>\n<source fil='/a'/></disk>");
        assertTrue(wrong.problems().text().contains("device.xml:2:"), wrong.problems()::text);
    }

    @Test
    void memoryNeedsASlot() {
        assertEquals(
                List.of("hotplug-no-slot"),
                ids(plug(PORTS, "<memory model='dimm'><target><size unit='MiB'>64</size></target></memory>")));
    }

    @Test
    void processorsAreToldWhereTheyAre() {
        assertEquals(List.of("hotplug-vcpu-there"), ids(plug(PORTS, "<vcpu id='0'/>")));
        assertEquals(List.of("hotplug-vcpu-most"), ids(plug(PORTS, "<vcpu id='7'/>")));
        assertEquals(List.of("hotplug-vcpu-there"), ids(unplug(PORTS, "vcpu0")));
    }

    /** Nodes are numbered anew in each line, and keep their numbers while a domain runs. */
    @Test
    void whatIsThereKeepsItsNodesAndBootIndex() {
        String raw = DISK.replace("qcow2", "raw");
        Plan plan = plug(
                PORTS + raw.replace("vda", "vdb") + "<disk type='file' device='cdrom'><source file='/c'/><target "
                        + "dev='sda' bus='sata'/></disk>",
                raw.replace("/a", "/new"));
        assertEquals(List.of(), ids(plan));
        assertTrue(plan.commands().get(0).contains("libvirt-3-storage"), plan.commands()::toString);
        assertTrue(!plan.commands().get(1).contains("bootindex"), plan.commands()::toString);
    }

    @Test
    void whatQemuMakesAtItsStartAloneIsRefused() {
        assertEquals(
                List.of("hotplug-option"),
                ids(plug(PORTS, "<filesystem type='mount'><source dir='/srv'/><target dir='x'/></filesystem>")));
        String nic = "<interface type='bridge'><source bridge='br0'/><mac address='52:54:00:00:00:01'/><model "
                + "type='virtio'/></interface>";
        assertEquals(List.of("hotplug-sandbox"), ids(plug(PORTS, nic)));
        String tap = nic.replace("'bridge'><source bridge='br0'/>", "'ethernet'><target dev='tap7' managed='no'/>");
        assertEquals(List.of("hotplug-prepare"), ids(plug(PORTS, tap)));
    }

    /** A machine is told at its start that it can have persistent memory. */
    @Test
    void whatChangesTheMachineIsRefused() {
        Guest with = Guest.ofKvm("")
                .shell()
                .with("<features><acpi/></features><maxMemory slots='2' unit='MiB'>512</maxMemory><cpu>"
                        + "<numa><cell id='0' cpus='0' memory='64' "
                        + "unit='MiB'/></numa></cpu>");
        Plan plan = plug(
                with,
                PORTS,
                "<memory model='nvdimm'><source><path>/n</path></source><target><size unit='MiB'>64</size>"
                        + "<node>0</node></target></memory>");
        assertEquals(List.of("hotplug-changes-domain"), ids(plan));
    }

    @Test
    void aMachineWithoutHotpluggableProcessorsSaysSo() {
        Guest with = Guest.ofKvm("").shell();
        byte[] domain =
                bytes("<domain type='qemu'><name>m</name><memory unit='MiB'>64</memory><vcpu current='1'>2</vcpu>"
                        + "<os><type arch='aarch64' machine='virt'>hvm</type></os></domain>");
        Plan plan = Plugging.plan(with.converter(), "d.xml", domain, "v.xml", bytes("<vcpu id='1'/>"));
        assertEquals(List.of("hotplug-vcpu-machine"), ids(plan));
    }

    /** Seen in the lab: QEMU's console keeps the device, which is off the bus and never finalized. */
    @Test
    void noEventIsAwaitedForADisplay() {
        String named = GPU.replace("</hostdev>", "<alias name='ua-gpu'/></hostdev>");
        Plan on = unplug(PORTS + SCREEN + named, "ua-gpu");
        assertEquals(List.of("unplug-display-event"), ids(on));
        assertEquals(List.of("{\"execute\":\"device_del\",\"arguments\":{\"id\":\"ua-gpu\"}}"), on.commands());
        Plan off = unplug(PORTS + SCREEN + named.replace("display='on'", "display='off'"), "ua-gpu");
        assertEquals(2, off.commands().size());
    }
}
