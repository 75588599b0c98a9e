package org.virtargv.family.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.domain.Video;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.family.Guest;
import org.virtargv.problem.Severity;

class VideosTest {
    private static List<String> cards(String xml) {
        return Guest.ofKvm(xml).options("-device", "\"id\":\"video").stream()
                .map(o -> o.replaceAll(",\"bus\".*", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            <video><model type='vga' vram='9000'/></video>     | {"driver":"VGA","id":"video0","vgamem_mb":16
            <video><model type='vmvga'/></video>               | {"driver":"vmware-svga","id":"video0","vgamem_mb":16
            <video><model type='bochs'><resolution x='800' y='600'/></model></video> | {"driver":"bochs-display",\
            "id":"video0","vgamem":16777216,"xres":800,"yres":600
            <video><model type='virtio' heads='2'/></video>    | {"driver":"virtio-vga","id":"video0","max_outputs":2
            <video><model type='virtio'><acceleration accel3d='yes'/></model></video> | {"driver":"virtio-vga-gl",\
            "id":"video0","max_outputs":1
            <video><model type='ramfb'/></video>               | {"driver":"ramfb","id":"video0"}
            """)
    void one(String xml, String expected) {
        assertEquals(List.of(expected.replace("\"\"", "\"")), cards(xml));
    }

    @Test
    void thePrimaryCardIsFirstAndHasVga() {
        assertEquals(
                List.of(
                        "{\"driver\":\"virtio-vga\",\"id\":\"video0\",\"max_outputs\":1",
                        "{\"driver\":\"virtio-gpu-pci\",\"id\":\"video1\",\"max_outputs\":1",
                        "{\"driver\":\"qxl\",\"id\":\"video2\",\"max_outputs\":1,\"ram_size\":67108864,"
                                + "\"vram_size\":67108864,\"vram64_size_mb\":0,\"vgamem_mb\":16"),
                cards("<video><model type='virtio'/></video><video><model type='qxl'/></video><video><model "
                        + "type='virtio' primary='yes'/></video>"));
    }

    @Test
    void graphicsNeedACard() {
        assertEquals(List.of("{\"driver\":\"cirrus-vga\",\"id\":\"video0\""), cards("<graphics type='vnc'/>"));
        assertEquals(List.of(), cards("<graphics type='vnc'/><video><model type='none'/></video>"));
        assertEquals(List.of(), cards(""));
    }

    /** libvirt hands the connection over; a person starts the process that renders and names its socket. */
    @Test
    void vhostUser() {
        String xml = "<video><driver name='vhostuser'/><model type='virtio'/></video>";
        assertEquals(
                List.of("socket,id=chr-vu-video0,path=guest-video0.sock"),
                Guest.ofKvm("").shell().devices(xml).options("-chardev", "chr-vu"));
        assertEquals(List.of("video-memory-not-shared"), Guest.ofKvm(xml).problems(Severity.warning));
        assertEquals(
                List.of("socket,id=chr-vu-video0,fd=9"),
                Guest.ofKvm("")
                        .host("{\"descriptors\":{\"listen\":9}}")
                        .devices(xml)
                        .options("-chardev", "chr-vu"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            <video><model type='none'/></video><video><model type='vga'/></video>          | video-none-alone
            <video><model type='qxl'/></video><video><model type='vga'/></video>           | video-only-primary
            <video><model type='ramfb'/><address type='pci' bus='0' slot='5'/></video>     | video-ramfb-address
            <video><model type='vga' vram='512'/></video>                                  | video-memory-small
            <video><model type='vga' ram='65536'/></video>                                 | video-attribute-elsewhere
            <video><model type='cirrus'><resolution x='800' y='600'/></model></video>      | video-attribute-elsewhere
            <video><model type='virtio'><acceleration rendernode='/r'/></model></video>    | video-rendernode
            <video><model type='vga' heads='-1'/></video>                                  | value-invalid
            <video><model type='virtio'><resolution x='0' y='1'/></model></video>          | video-resolution
            <video><driver iommu='on'/><model type='qxl'/></video>                         | video-attribute-elsewhere
            <video><model type='vga'/></video><video><model type='bochs'/></video>         | video-only-primary
            <video><model type='virtio' device='virtio-gpu-gl'/></video>                   | video-frontend
            <video><model type='virtio' device='vhost-user-gpu'/></video>                  | video-frontend
            <video><driver name='vhostuser'/><model type='virtio' device='virtio-gpu'/></video> | video-frontend
            <video><model type='vga'/></video><video><model type='virtio' device='virtio-vga'/></video> | video-frontend
            """)
    void refused(String xml, String id) {
        assertEquals(List.of(id), Guest.ofKvm(xml).refusals());
    }

    /** A device that the document names is taken as it is; 3D acceleration does not change it. */
    @ParameterizedTest
    @CsvSource({"virtio-gpu,virtio-gpu-pci", "virtio-vga,virtio-vga", "virtio-gpu-gl,virtio-gpu-gl-pci"})
    void theDeviceIsNamed(String device, String type) {
        assertEquals(
                List.of("{\"driver\":\"" + type + "\",\"id\":\"video0\",\"max_outputs\":1"),
                cards("<graphics type='egl-headless'/><video><model type='virtio' device='" + device
                        + "'><acceleration accel3d='yes'/></model></video>"));
    }

    @Test
    void theDeviceIsKept() {
        Guest guest =
                Guest.having("").devices("<video><model type='virtio'/></video><video><model type='virtio'/></video>");
        assertEquals(
                List.of(Video.Frontend.virtio_vga, Video.Frontend.virtio_gpu),
                guest.domain().devices.videos.stream().map(v -> v.model.device).toList());
        assertNull(guest.libvirt(LibvirtRelease.V12_4).domain().devices.videos.get(0).model.device);
    }

    @Test
    void anOlderLibvirtKnowsNoDeviceAndGivesVgaNoOptions() {
        Guest guest = Guest.having("")
                .devices("<video><driver packed='on'/><model type='virtio' device='virtio-vga'/></video>");
        assertEquals(
                List.of("{\"driver\":\"virtio-vga\",\"packed\":true,\"id\":\"video0\",\"max_outputs\":1,"
                        + "\"bus\":\"pcie.0\",\"addr\":\"0x1\"}"),
                guest.options("-device", "video0"));
        Guest older = guest.libvirt(LibvirtRelease.V12_4);
        assertEquals(List.of("libvirt-too-old"), older.problems());
        assertEquals(
                List.of("{\"driver\":\"virtio-vga\",\"id\":\"video0\",\"max_outputs\":1,\"bus\":\"pcie.0\","
                        + "\"addr\":\"0x1\"}"),
                older.options("-device", "video0"));
    }

    @Test
    void twoPrimaryCards() {
        assertEquals(
                List.of("video-primary-repeated", "video-primary-repeated"),
                Guest.ofKvm("<video><model type='virtio' primary='yes'/></video><video><model type='qxl' "
                                + "primary='yes'/></video>")
                        .refusals());
    }
}
