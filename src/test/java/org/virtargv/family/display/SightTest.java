package org.virtargv.family.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Guest;
import org.virtargv.problem.Severity;

/** What a person is told of a picture that nobody will see. */
class SightTest {
    private static final String GPU = "<hostdev mode='subsystem' type='mdev' model='vfio-pci'><source><address uuid='"
            + "5a1d0c1e-3e0f-4d53-9a6b-0c8d7e6f5a41'/></source><alias name='ua-gpu0'/></hostdev>";
    private static final String VNC = "<graphics type='vnc'/><video><model type='none'/></video>";

    private static List<String> seen(String devices, String... words) {
        StringBuilder arguments = new StringBuilder();
        for (String word : words) {
            arguments.append("<qemu:arg value='").append(word).append("'/>");
        }
        return Guest.ofKvm("")
                .shell()
                .devices(VNC + devices)
                .with("<qemu:commandline>" + arguments + "</qemu:commandline>")
                .problems(Severity.warning);
    }

    /** One picture is enough, wherever it comes from. */
    @Test
    void aDeviceThatIsOffIsToldOfWhereNothingElseIsShown() {
        String other = GPU.replace("5a1d0c1e", "6a1d0c1e").replace("ua-gpu0", "ua-gpu1");
        assertEquals(List.of("display-nothing-shown"), seen(GPU));
        assertEquals(List.of("display-nothing-shown", "display-nothing-shown"), seen(GPU + other));
        assertEquals(List.of(), seen(GPU + other.replace("vfio-pci'>", "vfio-pci' display='on'>")));
        assertEquals(List.of(), seen(GPU, "-device", "vfio-pci,sysfsdev=/sys/bus/mdev/devices/x,display=on"));
        assertEquals(List.of("display-nothing-shown"), seen(GPU, "-device", "edu"));
        assertEquals(List.of(), seen(GPU, "-device", "bochs-display"));
        assertEquals(List.of(), seen(GPU, "-device", "{\"driver\":\"virtio-gpu-pci\"}"));
        assertEquals(List.of(), seen(GPU, "-vga", "std"));
        assertEquals(List.of("display-nothing-shown"), seen(GPU, "-vga", "none"));
    }
}
