package org.virtargv.family.qemu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Guest;
import org.virtargv.family.Settings;

class PciClaimsTest {
    private static final String CARD =
            "<video><model type='vga'/><address type='pci' slot='0x3'/></video><memballoon model='none'/>";

    private static List<String> argument(String device) {
        return Guest.of(CARD)
                .style(Settings.Style.shell, false)
                .with("<qemu:commandline><qemu:arg value='-device'/><qemu:arg value='" + device
                        + "'/></qemu:commandline>")
                .problems();
    }

    @Test
    void aSlotInUseIsRefused() {
        assertEquals(List.of("pci-slot-taken"), argument("e1000,bus=pcie.0,addr=0x3"));
        assertEquals(List.of("pci-slot-taken"), argument("e1000,addr=3"));
        assertEquals(List.of("pci-slot-taken"), argument("{\"driver\":\"e1000\",\"addr\":\"0x3.0x1\"}"));
        assertEquals(List.of("pci-slot-taken"), argument("e1000,addr=1f.3"));
        assertEquals(List.of("pci-slot-taken"), argument("e1000e,bus=pci.1"));
        assertEquals(List.of(), argument("e1000,addr=4"));
        assertEquals(List.of(), argument("e1000"));
    }

    @Test
    void aBusThatIsNotThereIsRefused() {
        assertEquals(List.of("argument-bus-unknown"), argument("e1000,bus=pci.77"));
        assertEquals(List.of(), argument("usb-tablet,bus=usb.0"));
    }

    @Test
    void anOverrideThatClaimsASlotInUseIsRefused() {
        assertEquals(
                List.of("pci-slot-taken"),
                Guest.of(CARD)
                        .style(Settings.Style.shell, false)
                        .with("<qemu:override><qemu:device alias='usb'><qemu:frontend>"
                                + "<qemu:property name='bus' type='string' value='pcie.0'/>"
                                + "<qemu:property name='addr' type='string' value='0x3'/>"
                                + "</qemu:frontend></qemu:device></qemu:override>")
                        .problems());
    }

    /** It gets the first free slot, and what stands behind it on the line wants that. */
    @Test
    void aSlotThatQemuWouldGiveOutIsClaimed() {
        assertEquals(
                List.of("pci-slot-taken"),
                Guest.of(CARD + "<vsock model='virtio'><cid auto='no' address='3'/>"
                                + "<address type='pci' slot='0x2'/></vsock>")
                        .style(Settings.Style.shell, false)
                        .with("<qemu:commandline><qemu:arg value='-device'/><qemu:arg value='e1000'/>"
                                + "</qemu:commandline>")
                        .problems());
    }

    @Test
    void withoutEitherNothingIsSaid() {
        assertEquals(
                List.of(), Guest.of(CARD).style(Settings.Style.shell, false).problems());
    }
}
