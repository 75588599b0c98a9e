package org.virtargv.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Converted;

/** A document is told everything that is wrong with it at once. */
class RefusalsTest {
    private static final String RAMFB = "<hostdev type='mdev' model='vfio-pci' ramfb='on'><source><address "
            + "uuid='5a1d0c1e-3e0f-4d53-9a6b-0c8d7e6f5a41'/></source></hostdev>";

    private static Converted person(String devices) {
        return Converted.With.nothing().shell().devices(devices);
    }

    /** What cannot be read in one family keeps none of the others from being checked, before it or behind it. */
    @Test
    void aDeviceThatCannotBeReadHidesNoOther() {
        assertEquals(
                List.of(
                        "value-invalid",
                        "port-invalid",
                        "sound-virtio-elsewhere",
                        "value-invalid",
                        "ramfb-needs-display",
                        "hostdev-source"),
                person("<interface type='nothing'/>\n<graphics type='vnc' port='80'/>\n<sound model='ac97' "
                                + "streams='2'/>\n<audio id='1' type='none'>"
                                + "<input tryPoll='perhaps'/></audio>\n" + RAMFB
                                + "\n<hostdev type='usb'><source/></hostdev>")
                        .refusals());
    }

    @Test
    void neitherDoesOneWithoutItsType() {
        assertEquals(
                List.of(
                        "attribute-missing",
                        "attribute-missing",
                        "attribute-missing",
                        "attribute-missing",
                        "ramfb-needs-display"),
                person("<graphics/>\n<sound/>\n<audio id='1'/>\n<hostdev><source/></hostdev>\n" + RAMFB)
                        .refusals());
    }
}
