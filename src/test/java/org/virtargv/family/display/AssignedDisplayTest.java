package org.virtargv.family.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Guest;
import org.virtargv.problem.Severity;

/** From wishes and facts to the option: who asks, what is known, what is told. */
class AssignedDisplayTest {
    private static final String UUID = "5a1d0c1e-3e0f-4d53-9a6b-0c8d7e6f5a41";
    private static final String GPU = "<hostdev mode='subsystem' type='mdev' model='vfio-pci'><source><address uuid='"
            + UUID + "'/></source><alias name='ua-gpu0'/></hostdev>";
    private static final String VNC = "<graphics type='vnc'/><video><model type='none'/></video>";
    private static final String OWN = "http://virt-argv.org/xmlns/domain/1.0";

    private static String facts(String address, String api, String display) {
        return "{\"address\":\"" + address + "\",\"deviceApi\":\"" + api + "\",\"type\":\"t\",\"display\":\"" + display
                + "\",\"why\":\"asked\"}";
    }

    /** A line for a person, in which what QEMU rejects is refused. */
    private static Guest person() {
        return Guest.ofKvm("").shell();
    }

    private static Guest region() {
        return person().facts(facts(UUID, "vfio-pci", "region"));
    }

    private static String wish(String attributes) {
        return "<v:hostdevs xmlns:v='" + OWN + "'>\n<v:hostdev " + attributes + "/></v:hostdevs>";
    }

    private static String gpu(Guest c) {
        return String.join("", c.options("-device", "mdev/devices"));
    }

    private static boolean isOn(Guest c) {
        return gpu(c).contains("\"display\":\"on\"");
    }

    @Test
    void metadataAsksForOneDevice() {
        Guest c = region().metadata(wish("alias='ua-gpu0' display='auto' hotplug='off'"))
                .devices(VNC + GPU);
        assertEquals(List.of(), c.refusals());
        assertTrue(
                gpu(c).startsWith("{\"driver\":\"vfio-pci-nohotplug\",\"id\":\"ua-gpu0\",\"sysfsdev\":\"/sys/bus/mdev/"
                        + "devices/"
                        + UUID + "\",\"display\":\"on\",\"bus\""),
                gpu(c));
    }

    @Test
    void theMoreParticularWishCounts() {
        assertTrue(isOn(region().wishes(List.of("auto"), null).devices(VNC + GPU)));
        assertTrue(!isOn(region().wishes(List.of("auto"), null)
                .metadata(wish("alias='ua-gpu0' display='off'"))
                .devices(VNC + GPU)));
        assertTrue(isOn(region().wishes(List.of("ua-gpu0=auto"), null)
                .metadata(wish("alias='ua-gpu0' display='off'"))
                .devices(VNC + GPU)));
        assertTrue(!isOn(region().wishes(List.of("auto", "ua-gpu0=off"), null).devices(VNC + GPU)));
        assertTrue(gpu(region().wishes(null, List.of("off")).devices(VNC + GPU)).contains("nohotplug"));
    }

    @Test
    void anUnknownWordInMetadataIsToldWithItsPlace() {
        Guest c = region().metadata(
                        wish("alias='ua-gpu0' display='auto' size='big'") + "<v:other xmlns:v='" + OWN + "'/>")
                .devices(VNC + GPU);
        assertEquals(List.of("wish-unknown", "wish-unknown"), c.problems(Severity.warning));
        assertTrue(
                c.messages().contains("guest.xml:3:1: warning: <v:hostdev> in <metadata> has no attribute 'size'"),
                c.messages());
    }

    @Test
    void otherProgramsMetadataIsNotOurs() {
        assertEquals(
                "",
                region().metadata("<o:hostdevs xmlns:o='urn:other'><o:hostdev/></o:hostdevs>")
                        .devices("")
                        .messages());
    }

    @Test
    void wishesThatCannotBeAreRefused() {
        assertEquals(
                List.of("wish-alias-unknown"),
                region().metadata(wish("alias='ua-none' display='auto'"))
                        .devices(VNC + GPU)
                        .refusals());
        assertEquals(
                List.of("wish-alias-unknown"),
                region().wishes(List.of("ua-none=on"), null).devices(VNC + GPU).refusals());
        assertEquals(
                List.of("wish-alias-missing"),
                region().metadata(wish("display='auto'")).devices(VNC + GPU).refusals());
        assertEquals(
                List.of("wish-invalid"),
                region().metadata(wish("alias='ua-gpu0' display='yes'"))
                        .devices(VNC + GPU)
                        .refusals());
        assertEquals(
                List.of("wish-device"),
                region().metadata(wish("alias='ua-stick' hotplug='off'"))
                        .devices("<hostdev type='usb'><source><address bus='1' device='2'/></source><alias "
                                + "name='ua-stick'/></hostdev>")
                        .refusals());
    }

    @Test
    void factsOfAnotherDeviceAreToldAndNotUsed() {
        Guest ccw = person().facts(facts(UUID, "vfio-ccw", "none"))
                .devices(VNC + GPU.replace("model=", "display='on' model="));
        assertTrue(isOn(ccw));
        assertEquals(List.of("facts-other-device"), ccw.problems(Severity.warning));
        assertEquals(List.of("display-unchecked"), ccw.problems(Severity.note));
        Guest other = person().facts(facts("00000000-3e0f-4d53-9a6b-0c8d7e6f5a41", "vfio-pci", "none"))
                .devices(VNC + GPU.replace("model=", "display='on' model="));
        assertEquals(List.of("display-unchecked", "facts-without-device"), other.problems(Severity.note));
    }

    @Test
    void aPciFunctionIsFoundByItsAddress() {
        String device = "<hostdev type='pci' display='on'><source><address bus='0x0a' slot='0x10' "
                + "function='1'/></source></hostdev>";
        Guest none = person().facts(facts("0000:0A:10.1", "vfio-pci", "none")).devices(VNC + device);
        assertEquals(List.of("display-missing"), none.refusals());
        assertTrue(
                none.messages()
                        .startsWith("guest.xml:2:58: error: <hostdev> of 0000:0a:10.1: this device has no display; set "
                                + "display='off'"),
                none.messages());
    }

    @Test
    void twoHeadsAndABlackScreenAreWarnedOf() {
        String on = GPU.replace("model=", "display='on' model=");
        assertEquals(
                List.of("display-two-heads"),
                region().devices("<graphics type='vnc'/>" + on).problems(Severity.warning));
        assertEquals(List.of(), region().devices(VNC + on).problems(Severity.warning));
        assertEquals(
                List.of("display-off-black"),
                region().devices("<graphics type='vnc'/>" + GPU).problems(Severity.warning));
        assertEquals(List.of(), region().devices(GPU).problems(Severity.warning));
    }

    @Test
    void dmabufNeedsAnOpenGlDisplay() {
        Guest dmabuf = person().facts(facts(UUID, "vfio-pci", "dmabuf"));
        String on = GPU.replace("model=", "display='on' model=");
        assertEquals(List.of("display-needs-gl"), dmabuf.devices(VNC + on).refusals());
        assertTrue(isOn(dmabuf.devices(VNC + "<graphics type='egl-headless'/>" + on)));
        assertTrue(
                isOn(dmabuf.devices("<graphics type='spice'><listen type='none'/><gl enable='yes'/></graphics>" + on)));
        assertEquals(
                List.of("display-needs-gl"),
                dmabuf.devices("<graphics type='spice'><gl enable='no'/></graphics>" + on)
                        .refusals());
    }

    @Test
    void everyDeviceIsRefusedForItself() {
        String ramfb = GPU.replace("model=", "ramfb='on' model=");
        Guest c = region().devices(ramfb + ramfb.replace("5a41", "5a42").replace("gpu0", "gpu1"));
        assertEquals(List.of("ramfb-needs-display", "ramfb-needs-display", "ramfb-repeated"), c.refusals());
    }

    @Test
    void oneRamfb() {
        String ramfb = GPU.replace("model=", "display='on' ramfb='on' model=");
        assertEquals(
                List.of("ramfb-repeated"),
                region().devices(VNC + ramfb + ramfb.replace("5a41", "5a42").replace("gpu0", "gpu1"))
                        .refusals());
        assertEquals(
                List.of("ramfb-beside-video"),
                region().devices("<graphics type='vnc'/><video><model type='ramfb'/></video>" + ramfb)
                        .refusals());
    }

    /** What libvirt itself writes is written in its style, with a warning; a strict user is refused. */
    @Test
    void whatLibvirtWritesAndQemuRejectsIsWarnedOfInItsStyle() {
        Guest c = Guest.ofKvm("").devices(VNC + GPU.replace("model=", "ramfb='on' model="));
        assertEquals(List.of("ramfb-needs-display"), c.problems(Severity.warning));
        assertTrue(
                gpu(c).contains("\"driver\":\"vfio-pci-nohotplug\"")
                        && gpu(c).contains("\"display\":\"off\",\"ramfb\":true"),
                gpu(c));
        assertTrue(c.messages().contains("; libvirt writes it anyway, and QEMU will not start;"), c.messages());
        assertEquals(
                List.of("display-needs-graphics"),
                Guest.ofKvm("")
                        .devices(GPU.replace("model=", "display='on' model="))
                        .refusals());
    }

    @Test
    void nothingToSeeIsToldWithFactsAndWithout() {
        assertEquals(
                List.of("display-nothing-shown"), region().devices(VNC + GPU).problems(Severity.warning));
        Guest c = person().devices(VNC + GPU);
        assertEquals(List.of("display-nothing-shown"), c.problems(Severity.warning));
        assertTrue(c.messages().contains("; set display='on' [display-nothing-shown]"), c.messages());
        Guest none = person().facts(facts(UUID, "vfio-pci", "none")).devices(VNC + GPU);
        assertEquals(List.of("display-nothing-shown"), none.problems(Severity.warning));
        assertTrue(none.messages().contains("<video><model type='virtio'/></video>"), none.messages());
    }

    private static Guest overridden(String attributes, String... properties) {
        StringBuilder all = new StringBuilder();
        for (String p : properties) {
            String[] words = p.split("=");
            String type = words[0].equals("ramfb") ? "bool" : "string";
            all.append("<qemu:property name='" + words[0] + "' type='" + type + "' value='" + words[1] + "'/>");
        }
        String override = "<qemu:override xmlns:qemu='" + org.virtargv.domain.Domain.QEMU
                + "'><qemu:device alias='ua-gpu0'><qemu:frontend>" + all
                + "</qemu:frontend></qemu:device></qemu:override>";
        return region().with(override).devices(VNC + GPU.replace("model=", attributes + " model="));
    }

    /** What is overridden is what stands on the line, and that is decided on. */
    @Test
    void anOverrideIsAWish() {
        assertEquals(
                List.of("ramfb-class"), overridden("display='on'", "ramfb=true").refusals());
        assertEquals(
                List.of("ramfb-class", "ramfb-needs-display"),
                overridden("", "ramfb=true").refusals());
        assertEquals(
                List.of(),
                overridden("", "display=on", "ramfb=true", "driver=vfio-pci-nohotplug")
                        .refusals());
        assertEquals(List.of(), overridden("ramfb='on'", "display=on").refusals());
        assertEquals(List.of(), overridden("", "display=auto").refusals());
        Guest c = overridden("display='on'", "ramfb=false");
        assertTrue(c.messages().contains("remove ramfb from <qemu:override> at guest.xml:"), c.messages());
    }

    private static Guest arguments(Guest with, String... words) {
        StringBuilder all = new StringBuilder();
        for (String w : words) {
            all.append("<qemu:arg value=\"").append(w.replace("\"", "&quot;")).append("\"/>");
        }
        return with.with("<qemu:commandline xmlns:qemu='" + org.virtargv.domain.Domain.QEMU + "'>" + all
                + "</qemu:commandline>");
    }

    private static List<String> refusals(String devices, String... words) {
        return arguments(region(), words).devices(devices).refusals();
    }

    /** A device that QEMU is handed as an argument is decided on like any other. */
    @Test
    void aDeviceAmongTheArgumentsIsDecidedOn() {
        String gpu = "vfio-pci,sysfsdev=/sys/bus/mdev/devices/" + UUID;
        assertEquals(List.of(), refusals(VNC, "-device", gpu + ",display=on"));
        assertEquals(List.of("display-needs-graphics"), refusals("", "-device", gpu + ",display=on"));
        assertEquals(List.of("ramfb-class"), refusals(VNC, "-device", gpu + ",display=on,ramfb=on"));
        assertEquals(
                List.of(),
                refusals(VNC, "--device", gpu.replace("vfio-pci", "vfio-pci-nohotplug") + ",display=on,ramfb=on"));
        assertEquals(
                List.of("ramfb-repeated"),
                refusals(
                        VNC
                                + GPU.replace("model=", "display='on' ramfb='on' model=")
                                        .replace("5a41", "5a42"),
                        "-device",
                        "{'driver':'vfio-pci-nohotplug','host':'01:00.0','display':'on','ramfb':true}"));
        assertEquals(
                List.of("ramfb-repeated"),
                refusals(VNC + GPU.replace("model=", "display='on' ramfb='on' model="), "-device", "ramfb"));
        assertEquals(List.of("ramfb-repeated"), refusals(VNC, "-device", "ramfb", "-device", "ramfb,id=second"));
    }

    /** Displays among the arguments count; of several -display the last. */
    @Test
    void aDisplayAmongTheArgumentsShows() {
        Guest dmabuf = person().facts(facts(UUID, "vfio-pci", "dmabuf"));
        String on = GPU.replace("model=", "display='on' model=");
        String headless = "<graphics type='vnc'/><graphics type='egl-headless'/><video><model type='none'/></video>";
        assertEquals(
                List.of(),
                arguments(dmabuf, "-display", "gtk,gl=on").devices(on).refusals());
        assertEquals(
                List.of(),
                arguments(dmabuf, "-display", "egl-headless").devices(VNC + on).refusals());
        assertEquals(
                List.of("display-needs-gl"),
                arguments(dmabuf, "-display", "none").devices(headless + on).refusals());
        assertEquals(
                List.of("display-needs-gl"),
                arguments(dmabuf, "-nographic").devices(headless + on).refusals());
        assertEquals(
                List.of("display-needs-gl"),
                arguments(dmabuf, "-display", "gtk").devices(on).refusals());
        assertEquals(
                List.of("graphics-gl-repeated"),
                arguments(dmabuf, "-spice", "unix=on,addr=/s,gl=on")
                        .devices(headless + on)
                        .refusals());
    }

    @Test
    void aCardThatRendersNeedsADisplayThatDoes() {
        String card = "<video><model type='virtio'><acceleration accel3d='yes'/></model></video>";
        for (String graphics :
                List.of("", "<graphics type='vnc'/>", "<graphics type='sdl' display=':0' xauth='/x'/>")) {
            Guest c = person().devices(graphics + card);
            assertEquals(List.of("video-needs-gl"), c.refusals(), graphics);
        }
        assertEquals(
                List.of(),
                person().devices("<graphics type='vnc'/><graphics type='egl-headless'/>" + card)
                        .refusals());
        String sdl = "<graphics type='sdl' display=':0' xauth='/x'><gl enable='yes'/></graphics>";
        assertEquals(List.of(), person().devices(sdl + card).refusals());
        assertEquals(List.of("video-needs-gl"), Guest.ofKvm("").devices(card).problems(Severity.warning));
        assertEquals(List.of("video-needs-gl"), refusals(VNC, "-device", "virtio-vga-gl"));
    }

    /** The class that a wish asks for, that an override takes back, and that this QEMU does not have. */
    @Test
    void theClassThatCannotBeIsNamed() {
        String override = "<qemu:override xmlns:qemu='" + org.virtargv.domain.Domain.QEMU
                + "'><qemu:device alias='ua-gpu0'><qemu:frontend><qemu:property name='driver' type='string' "
                + "value='vfio-pci'/></qemu:frontend></qemu:device></qemu:override>";
        assertEquals(
                List.of("hotplug-overridden"),
                region().wishes(null, List.of("off"))
                        .with(override)
                        .devices(VNC + GPU)
                        .refusals());
    }
}
