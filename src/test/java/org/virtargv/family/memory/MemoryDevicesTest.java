package org.virtargv.family.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.family.Guest;

class MemoryDevicesTest {
    private static final String ROOM =
            "<features><acpi/></features><maxMemory slots='4' unit='GiB'>8</maxMemory><cpu><numa><cell cpus='0' "
                    + "memory='64' unit='MiB'/></numa></cpu>";

    private static Guest guest(String devices) {
        return Guest.having(ROOM).devices(devices);
    }

    private static String target(String size, String more) {
        return "<target><size unit='MiB'>" + size + "</size>" + more + "</target>";
    }

    @Test
    void modulesTakeTheNextSlotAndAreNamedAfterIt() {
        Guest g = guest("<memory model='dimm'>" + target("3", "<node>0</node>") + "</memory><memory model='dimm'>"
                + target("4", "<node>0</node>") + "<address type='dimm' slot='0' base='0x100000000'/></memory>");
        assertEquals(
                List.of(
                        "{\"driver\":\"pc-dimm\",\"node\":0,\"memdev\":\"memdimm1\",\"id\":\"dimm1\",\"slot\":1}",
                        "{\"driver\":\"pc-dimm\",\"node\":0,\"memdev\":\"memdimm0\",\"id\":\"dimm0\",\"slot\":0,"
                                + "\"addr\":4294967296}"),
                g.options("-device", "dimm"));
        assertEquals(
                "{\"qom-type\":\"memory-backend-ram\",\"id\":\"memdimm1\",\"size\":4194304}",
                g.options("-object", "memdimm1").get(0));
    }

    @Test
    void filesComeFromTheNodesOfTheDomainsPolicyToo() {
        Guest g = Guest.having(ROOM + "<numatune><memory mode='preferred' nodeset='0'/></numatune>")
                .devices(
                        "<memory model='virtio-pmem'><source><path>/p</path></source>" + target("64", "") + "</memory>")
                .host("{\"numa\":{\"nodes\":[{\"id\":0,\"cpus\":\"0-3\"}]}}");
        assertEquals(
                List.of("{\"qom-type\":\"memory-backend-file\",\"id\":\"memvirtiopmem0\",\"mem-path\":\"/p\","
                        + "\"share\":true,\"size\":67108864,\"host-nodes\":[0],\"policy\":\"preferred\"}"),
                g.options("-object", "memvirtiopmem0"));
    }

    @Test
    void nonVolatileModulesAreFilesThatTheMachineKnowsOf() {
        Guest g = guest("<memory model='nvdimm' access='shared'><source><path>/nv</path><alignsize "
                + "unit='MiB'>2</alignsize><pmem/></source>"
                + target("16", "<node>0</node><label><size unit='KiB'>128</size></label>") + "</memory>");
        assertEquals(
                "{\"qom-type\":\"memory-backend-file\",\"id\":\"memnvdimm0\",\"mem-path\":\"/nv\",\"share\":true,"
                        + "\"size\":16777216,"
                        + "\"align\":2097152,\"pmem\":true}",
                g.options("-object", "memnvdimm0").get(0));
        assertEquals(
                "{\"driver\":\"nvdimm\",\"node\":0,\"label-size\":131072,\"memdev\":\"memnvdimm0\","
                        + "\"id\":\"nvdimm0\",\"slot\":0}",
                g.options("-device", "nvdimm").get(0));
        assertEquals(true, g.option("-machine").contains(",nvdimm=on,"));
    }

    @Test
    void virtioMemoryReservesNothingAndFillsWhatItGives() {
        String mem = "<memory model='virtio-mem'><source><pagesize unit='MiB'>2</pagesize></source>"
                + target("64", "<node>0</node><requested unit='MiB'>32</requested>") + "</memory>";
        assertEquals(
                true,
                guest(mem).options("-object", "memvirtiomem0").get(0).contains("\"reserve\":false,\"size\":67108864"));
        assertEquals(
                true,
                guest(mem)
                        .options("-device", "virtio-mem-pci")
                        .get(0)
                        .startsWith("{\"driver\":\"virtio-mem-pci\",\"node\":0,\"block-size\":2097152,"
                                + "\"requested-size\":33554432,\"memdev\":\"memvirtiomem0\","
                                + "\"prealloc\":true,"));
    }

    @Test
    void whatCannotBeIsRefused() {
        String dimm = "<memory model='dimm'>" + target("4", "<node>%d</node>") + "</memory>";
        assertEquals(
                List.of("memory-needs-acpi"),
                Guest.having(ROOM.replace("<acpi/>", ""))
                        .devices(String.format(dimm, 0))
                        .problems());
        assertEquals(
                List.of("memory-node-unknown"), guest(String.format(dimm, 1)).problems());
        assertEquals(
                List.of("memory-slots-too-few", "memory-slot-beyond"),
                guest(String.format(dimm, 0).repeat(5)).problems());
        assertEquals(
                List.of("memory-device-without-max"),
                Guest.having("<features><acpi/></features><cpu><numa><cell cpus='0' memory='64' "
                                + "unit='MiB'/></numa></cpu>")
                        .devices(String.format(dimm, 0))
                        .problems());
        assertEquals(
                List.of("memory-path-missing"),
                guest("<memory model='nvdimm'>" + target("4", "<node>0</node>") + "</memory>")
                        .problems());
        assertEquals(
                List.of("virtio-pmem-access"),
                guest("<memory model='virtio-pmem' access='private'><source><path>/p</path></source>" + target("4", "")
                                + "</memory>")
                        .problems());
        String at = "<memory model='virtio-mem'>"
                + target("8", "<node>0</node><requested unit='MiB'>0</requested><address base='%s'/>") + "</memory>";
        assertEquals(
                List.of("memory-overlap"),
                guest(String.format(at, "0x140000000") + String.format(at, "0x140400000"))
                        .problems());
    }

    @Test
    void virtioMemoryLeavesOutWhatIsQemusDefault() {
        String mem = "<memory model='virtio-mem' discard='yes'><target dynamicMemslots='no'><size unit='MiB'>8</size>"
                + "<node>0</node><requested unit='MiB'>0</requested></target></memory>";
        String device = guest(mem).options("-device", "virtio-mem-pci").get(0);
        assertEquals(false, device.contains("requested-size"));
        assertEquals(true, device.contains("\"dynamic-memslots\":false"));
    }

    @Test
    void onlyVirtioMemoryHasItsPlaceInItsTarget() {
        String mem = "<memory model='virtio-mem'>"
                + target("8", "<node>0</node><requested unit='MiB'>8</requested><address base='0x140000000'/>")
                + "</memory>";
        assertEquals(
                true, guest(mem).options("-device", "virtio-mem-pci").get(0).contains("\"memaddr\":5368709120"));
        String dimm =
                "<memory model='dimm'>" + target("8", "<node>0</node><address base='0x140000000'/>") + "</memory>";
        assertEquals(false, guest(dimm).options("-device", "pc-dimm").get(0).contains("memaddr"));
    }

    @Test
    void persistentVirtioMemoryIsSharedUnlessTold() {
        Guest g = guest("<memory model='virtio-pmem'><source><path>/p</path></source>" + target("4", "") + "</memory>");
        assertEquals(true, g.options("-object", "memvirtiopmem0").get(0).contains("\"share\":true"));
    }

    @Test
    void aNodemaskOfItsOwnBindsTheMemory() {
        Guest g = Guest.having(ROOM + "<numatune><memory mode='preferred' nodeset='0'/></numatune>")
                .host("{\"numa\": {\"nodes\": [{\"id\": 0, \"cpus\": \"0\"}]}}")
                .devices("<memory model='dimm'><source><nodemask>0</nodemask></source>" + target("8", "<node>0</node>")
                        + "</memory>");
        assertEquals(true, g.options("-object", "memdimm0").get(0).contains("\"policy\":\"bind\""));
        assertEquals(
                true,
                g.libvirt(LibvirtRelease.V11_10)
                        .options("-object", "memdimm0")
                        .get(0)
                        .contains("\"policy\":\"preferred\""));
    }

    @Test
    void virtioMemoryTakesTheOptionsOfVirtioDevices() {
        String pmem =
                "<memory model='%s' access='shared'><driver ats='on' packed='on'/><source><path>/p</path></source>"
                        + target("64", "") + "</memory>";
        Guest g = guest(String.format(pmem, "virtio-pmem"));
        assertEquals(true, g.options("-device", "virtio-pmem-pci").get(0).contains("\"ats\":true,\"packed\":true"));
        assertEquals(List.of("libvirt-too-old"), g.libvirt(LibvirtRelease.V11_8).problems());
        assertEquals(true, guest(String.format(pmem, "nvdimm")).problems().contains("memory-driver"));
    }
}
