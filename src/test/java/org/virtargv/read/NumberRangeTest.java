package org.virtargv.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.family.Guest;

/** What the format takes as a number; as libvirt 12.8 answered. */
class NumberRangeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "virtio-serial|controller|-1|value-invalid",
                "virtio-serial|controller|4294967295|value-invalid",
                "drive|unit|-1|value-invalid",
                "drive|unit|4294967296|value-invalid",
                "drive|unit|1.5|value-invalid",
                "drive|unit||value-invalid",
                "usb|bus|4294967296|value-invalid",
                "pci|slot|-0x1|value-invalid",
                "pci|slot|0x99999999999999999999|value-invalid",
                "pci|slot| 7|",
                "pci|slot|007|",
                "pci|slot|+7|value-invalid",
            })
    void ofAnAddress(String type, String attribute, String value, String id) {
        String device = "<watchdog model='i6300esb'><address type='" + type + "' " + attribute + "='"
                + (value == null ? "" : value) + "'/></watchdog>";
        List<String> problems = Guest.of(device).problems();
        assertEquals(id != null, problems.contains("value-invalid"), problems::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<graphics type='vnc' port='-1' autoport='yes'/>|",
                "<graphics type='vnc' port='-2147483649' autoport='yes'/>|value-invalid",
                "<memballoon model='virtio'><stats period='-1'/></memballoon>|",
                "<video><model type='vga' vram='4294967296'/></video>|value-invalid",
                "<shmem name='s'><server path='/s'/><msi vectors='0x10'/></shmem>|",
                "<shmem name='s'><server path='/s'/><msi vectors='-1'/></shmem>|value-invalid",
            })
    void whereMinusOneHasAMeaningAndWhereNot(String device, String id) {
        List<String> problems = Guest.of(device).problems();
        assertEquals(id != null, problems.contains("value-invalid"), problems::toString);
    }
}
