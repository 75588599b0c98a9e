package org.virtargv.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an address does to the buses of a q35 machine that the document does not name; asked of libvirt 12.8. */
class PciBusesOfAddressesTest {
    private static final String NO_USB = "<controller type='usb' model='none'/>";
    private static final String PORT = "<controller type='pci' index='1' model='pcie-root-port'/>";
    private static final String BRIDGE = PORT + "<controller type='pci' index='2' model='pcie-to-pci-bridge'/>";

    private static String shmem(int bus, int slot) {
        return "<shmem name='s" + bus + slot + "'><model type='ivshmem-plain'/><size unit='M'>4</size>" + at(bus, slot)
                + "</shmem>";
    }

    private static String at(int bus, int slot) {
        return "<address type='pci' bus='" + bus + "' slot='" + slot + "'/>";
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1, pcie-root-port pcie-to-pci-bridge pcie-root-port, 02:01.0",
        "'', 2, pcie-root-port pcie-to-pci-bridge pcie-root-port, 02:01.0",
        "'', 3, pcie-root-port pcie-to-pci-bridge pci-bridge pcie-root-port, 03:01.0",
        "port, 2, pcie-root-port pcie-root-port pcie-to-pci-bridge, 03:01.0",
        "bridge, 3, pcie-root-port pcie-to-pci-bridge pci-bridge, 03:01.0",
        "bridge, 4, pcie-root-port pcie-to-pci-bridge pci-bridge pci-bridge, 04:01.0"
    })
    void aConventionalDeviceSitsOnABridgeBehindARootPort(String there, int bus, String made, String address) {
        String controllers = there.equals("port") ? PORT : there.equals("bridge") ? BRIDGE : "";
        Completed c = Completed.of("q35", NO_USB + controllers + shmem(bus, 1));
        assertEquals(
                made,
                String.join(" ", c.bridges().stream().map(b -> b.split(" ")[0]).toList()));
        assertEquals(address, Completed.pci(c.domain().devices.shmems.get(0)));
    }

    @Test
    void aBridgeHasNoSlotZero() {
        assertEquals(
                List.of("pci-slot-invalid"),
                Completed.of("q35", NO_USB + shmem(1, 0)).problems());
    }

    /** To the bus that it is on, a pci-bridge is an ordinary device. */
    @ParameterizedTest
    @CsvSource({"'', 0, 5, 00:05.0", "port, 1, 0, 01:00.0"})
    void aPciBridgeMayBePutWhereADeviceMay(String there, int bus, int slot, String address) {
        String bridge = "<controller type='pci' index='2' model='pci-bridge'>" + at(bus, slot) + "</controller>";
        Completed c = Completed.of("q35", NO_USB + (there.isEmpty() ? "" : PORT) + bridge);
        assertEquals("pci-bridge " + address, c.bridges().get(1));
    }

    @Test
    void aSwitchIsNotMadeForItsPort() {
        String port = "<controller type='pci' index='1' model='pcie-switch-downstream-port'/>";
        assertEquals(List.of("pci-no-bus"), Completed.of("q35", NO_USB + port).problems());
    }

    @Test
    void pvpanicIsAPartOfBusZero() {
        String panic = "<panic model='pvpanic'>%s</panic>";
        assertEquals(
                List.of("pci-not-integrated"),
                Completed.of("q35", NO_USB + PORT + panic.formatted(at(1, 0))).problems());
        Completed c = Completed.of("q35", NO_USB + PORT + panic.formatted(at(0, 7)));
        assertEquals("00:07.0", Completed.pci(c.domain().devices.panics.get(0)));
    }

    @Test
    void aFunctionOrAMarkWithoutASlotIsNoAddress() {
        String rng = "<rng model='virtio'><backend model='random'>/dev/urandom</backend>"
                + "<address type='pci' slot='0' function='%s' multifunction='on'/></rng>";
        for (int function : new int[] {0, 5}) {
            Completed c = Completed.of("q35", NO_USB + rng.formatted(function));
            assertEquals("01:00.0", Completed.pci(c.domain().devices.rngs.get(0)));
        }
    }

    @Test
    void aPrimaryCardWhosePlaceIsTakenGoesBeforeAllElse() {
        Completed c = Completed.of(
                "q35",
                NO_USB + "<video><model type='vga'/></video><rng model='virtio'><backend model='random'>/dev/urandom"
                        + "</backend>" + at(0, 1) + "</rng><controller type='scsi' model='lsilogic'/>");
        assertEquals("02:01.0", Completed.pci(c.domain().devices.videos.get(0)));
        assertEquals(List.of("0 lsilogic 02:02.0"), c.controllers(org.virtargv.domain.Controller.Type.scsi));
    }

    @Test
    void whatIsMadeStandsBeforeTheFirstOfAHigherIndex() {
        String ports = "<controller type='pci' index='0' model='pcie-root'/>";
        for (String index : new String[] {" index='2'", " index='4'", "", " index='6'"}) {
            ports += "<controller type='pci'" + index + " model='pcie-root-port'/>";
        }
        Completed c = Completed.of("q35", NO_USB + ports);
        List<Integer> order = c.domain().devices.controllers.stream()
                .filter(o -> o.type == org.virtargv.domain.Controller.Type.pci && o.index > 0)
                .map(o -> o.index)
                .toList();
        assertEquals(List.of(2, 3, 4, 1, 5, 6), order);
    }

    @Test
    void somethingElseAsTheRootIsRefusedAlone() {
        String ports = "<controller type='pci' index='1' model='pcie-to-pci-bridge'/>"
                + "<controller type='pci' model='pcie-root-port'/>";
        assertEquals(
                List.of("pci-root-model"), Completed.of("q35", NO_USB + ports).problems());
    }

    /** A controller without an index takes the first that is free, also where the root is left to be added. */
    @Test
    void bothThatIsAdvisedOfTheRootHolds() {
        String port = "<controller type='pci' model='pcie-root-port'/>";
        assertEquals(
                List.of("pci-root-model"), Completed.of("q35", NO_USB + port).problems());
        assertEquals(
                List.of(),
                Completed.of("q35", NO_USB + port.replace("'pci' ", "'pci' index='1' "))
                        .problems());
        assertEquals(
                List.of(),
                Completed.of("q35", NO_USB + "<controller type='pci' model='pcie-root'/>" + port)
                        .problems());
    }
}
