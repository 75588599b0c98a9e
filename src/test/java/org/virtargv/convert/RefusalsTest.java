package org.virtargv.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.virtargv.family.Guest;

/** A document is told everything that is wrong with it at once. */
class RefusalsTest {
    /** One thing that is wrong with one device, whichever step finds it. */
    private record Fault(String id, String device) {}

    private static final List<Fault> FAULTS = List.of(
            new Fault("disk-target-missing", "<disk><source file='/a'/></disk>"),
            new Fault(
                    "disk-serial",
                    "<disk><source file='/b'/><target dev='vda' bus='virtio'/><serial>a;b</serial></disk>"),
            new Fault(
                    "disk-address-type",
                    "<disk><source file='/c'/><target dev='vdb' bus='virtio'/><address type='drive'/></disk>"),
            new Fault("usb-no-controller", "<controller type='usb' model='none'/><input type='tablet' bus='usb'/>"),
            new Fault("controller-model", "<controller type='scsi' model='pcie-root-port'/>"),
            new Fault("address-no-type", "<rng model='virtio'><backend model='random'/><address slot='0x3'/></rng>"),
            new Fault(
                    "pci-slot-invalid",
                    "<controller type='pci' index='1' model='pcie-root-port'/>"
                            + "<sound model='ac97'><address type='pci' bus='0x01' slot='0x02'/></sound>"),
            new Fault("port-invalid", "<graphics type='vnc' port='80'/>"),
            new Fault("audio-missing", "<sound model='ac97'><audio id='4'/></sound>"),
            new Fault("value-invalid", "<interface type='nothing'/>"),
            new Fault("attribute-missing", "<input bus='virtio'/>"),
            new Fault("hostdev-source", "<hostdev type='usb'><source/></hostdev>"),
            new Fault("tpm-version", "<tpm model='tpm-crb'><backend type='emulator' version='1.2'/></tpm>"),
            new Fault(
                    "spicevmc-no-spice",
                    "<channel type='spicevmc'><target type='virtio' name='com.redhat.spice.0'/></channel>"),
            new Fault(
                    "memory-device-without-max",
                    "<memory model='dimm'><target><size unit='MiB'>16</size></target></memory>"));

    static Stream<List<Fault>> pairs() {
        List<List<Fault>> out = new ArrayList<>();
        for (Fault a : FAULTS) {
            for (Fault b : FAULTS) {
                if (!a.equals(b)) {
                    out.add(List.of(a, b));
                }
            }
        }
        return out.stream();
    }

    @Test
    void eachFaultAloneIsTold() {
        for (Fault f : FAULTS) {
            assertEquals(List.of(f.id), Guest.ofKvm(f.device).refusals(), f.device);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void noFaultHidesAnother(List<Fault> pair) {
        List<String> told =
                Guest.ofKvm(pair.get(0).device + "\n" + pair.get(1).device).refusals();
        assertTrue(told.contains(pair.get(0).id) && told.contains(pair.get(1).id), told::toString);
        assertEquals(2, told.size(), told::toString);
    }

    /** The same where the document has no line breaks to tell the places apart by. */
    @ParameterizedTest
    @MethodSource("pairs")
    void noFaultHidesAnotherOnItsLine(List<Fault> pair) {
        List<String> told = Guest.ofKvm(pair.get(0).device + pair.get(1).device).refusals();
        assertTrue(told.contains(pair.get(0).id) && told.contains(pair.get(1).id), told::toString);
    }

    @Test
    void aDeviceWithoutItsTypeHidesNoOther() {
        assertEquals(
                List.of(
                        "attribute-missing",
                        "attribute-missing",
                        "attribute-missing",
                        "attribute-missing",
                        "hostdev-source"),
                Guest.ofKvm("<graphics/>\n<sound/>\n<audio id='1'/>\n<hostdev><source/></hostdev>\n"
                                + "<hostdev type='usb'><source/></hostdev>")
                        .refusals());
    }

    /** A display that cannot be read is there all the same, and what it would be is not known. */
    @Test
    void whatIsSetAsideIsNotMissing() {
        assertEquals(
                List.of("attribute-missing"),
                Guest.ofKvm("<graphics/>\n<channel type='spicevmc'>"
                                + "<target type='virtio' name='com.redhat.spice.0'/></channel>")
                        .refusals());
    }

    /** The place of a device that is set aside is taken. */
    @Test
    void theAddressOfWhatIsSetAsideIsTaken() {
        String address = "<address type='pci' bus='0x00' slot='0x05'/>";
        assertEquals(
                List.of("attribute-missing", "pci-address-conflict"),
                Guest.ofKvm("<sound>" + address + "</sound>\n<sound model='ac97'>" + address + "</sound>")
                        .refusals());
    }
}
