package org.virtargv.probe.vfio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.virtargv.facts.DeviceFacts.Device;
import org.virtargv.facts.DeviceFacts.Display;
import org.virtargv.facts.DeviceFacts.Opened;
import org.virtargv.probe.vfio.VfioProbe.Way;

/** A made-up tree and made-up answers of the kernel; the real drivers are asked in the lab. */
class VfioProbeTest {
    @TempDir
    Path root;

    private FakeHost host;
    private final FakeKernel kernel = new FakeKernel(Ioctls.VFIO_GFX_PLANE_TYPE_REGION);

    @BeforeEach
    void tree() {
        host = new FakeHost(root);
    }

    private VfioProbe.Result probe(Way way, String... addresses) {
        VfioProbe.Result result = new VfioProbe(root, kernel, way).probe(List.of(addresses));
        assertEquals(Map.of(), kernel.open, "descriptors left open");
        return result;
    }

    private Device device(Way way) {
        return probe(way, FakeHost.UUID).facts().devices().get(0);
    }

    @Test
    void theGroupIsOpenedInTheKernelsOrderAndTheDeviceAskedDmabufFirst() {
        host.mdev();
        Device d = device(Way.auto);
        assertEquals(
                List.of(
                        "open /dev/vfio/vfio",
                        "open /dev/vfio/7",
                        "GROUP_GET_STATUS",
                        "GROUP_SET_CONTAINER",
                        "SET_IOMMU",
                        "GROUP_GET_DEVICE_FD",
                        "PROBE|DMABUF",
                        "PROBE|REGION",
                        "DEVICE_GET_INFO",
                        "DEVICE_FEATURE MIGRATION"),
                kernel.calls);
        assertEquals(Opened.group, d.opened());
        assertEquals(Display.region, d.display());
        assertEquals("QUERY_GFX_PLANE PROBE|DMABUF EINVAL, PROBE|REGION 0", d.why());
        assertEquals("maker-big", d.type());
        assertEquals("vfio-pci", d.deviceApi());
        assertEquals("a display\nof two lines", d.description());
        assertEquals(3, d.availableInstances());
        assertEquals("maker", d.driver());
        assertEquals(7, d.group());
        assertFalse(d.needsKvm());
        assertFalse(d.inUse());
    }

    @Test
    void theCharacterDeviceIsBoundToTheIommuFirst() {
        host.mdev().characterDevice();
        Device d = device(Way.auto);
        assertEquals(
                List.of("open /dev/iommu", "open /dev/vfio/devices/vfio3", "BIND_IOMMUFD"), kernel.calls.subList(0, 3));
        assertEquals(Opened.character_device, d.opened());
        assertEquals(Display.region, d.display());
        assertEquals("/dev/vfio/devices/vfio3", d.characterDevice());
    }

    static List<Arguments> everyStepAndErrno() {
        List<Arguments> out = new ArrayList<>();
        for (int errno : List.of(
                Errno.EPERM,
                Errno.ENOENT,
                Errno.ESRCH,
                Errno.EIO,
                Errno.ENOMEM,
                Errno.EACCES,
                Errno.EBUSY,
                Errno.ENODEV,
                Errno.EINVAL,
                Errno.EMFILE,
                Errno.ENOTTY,
                Errno.ETIMEDOUT,
                77)) {
            for (String step : List.of(
                    "open /dev/vfio/vfio",
                    "open /dev/vfio/7",
                    "GROUP_GET_STATUS",
                    "GROUP_SET_CONTAINER",
                    "SET_IOMMU",
                    "GROUP_GET_DEVICE_FD")) {
                out.add(Arguments.of(Way.group, step, errno));
            }
            for (String step : List.of("open /dev/iommu", "open /dev/vfio/devices/vfio3", "BIND_IOMMUFD")) {
                out.add(Arguments.of(Way.character_device, step, errno));
            }
        }
        return out;
    }

    @ParameterizedTest
    @MethodSource("everyStepAndErrno")
    void aStepThatFailsIsToldWithItsErrnoAndLeavesNothingOpen(Way way, String step, int errno) {
        host.mdev().characterDevice();
        kernel.failing.put(step, errno);
        Device d = device(way);
        assertEquals(Display.unknown, d.display());
        assertTrue(d.why().startsWith(step), d.why());
        assertTrue(d.why().contains(": " + Errno.name(errno) + "; "), d.why());
        assertEquals(errno == Errno.EBUSY ? true : null, d.inUse());
        assertNull(d.migration());
        assertNull(d.reset());
        assertNull(d.needsKvm());
    }

    @ParameterizedTest
    @CsvSource({
        "0, none, 'PROBE|DMABUF ENOTTY, PROBE|REGION ENOTTY'",
        "2, dmabuf, 'PROBE|DMABUF 0'",
        "4, region, 'PROBE|DMABUF EINVAL, PROBE|REGION 0'",
        "8, none, 'PROBE|DMABUF EINVAL, PROBE|REGION EINVAL'"
    })
    void theAnswersGiveTheDisplay(int bit, Display display, String why) {
        host.mdev();
        kernel.gfx = bit;
        Device d = device(Way.group);
        assertEquals(display, d.display());
        assertEquals("QUERY_GFX_PLANE " + why, d.why());
    }

    @ParameterizedTest
    @CsvSource({"PROBE|DMABUF, 2", "PROBE|REGION, 4"})
    void anUnclearAnswerIsNotNone(String question, int bit) {
        host.mdev();
        kernel.gfx = 0;
        kernel.failing.put(question, Errno.EIO);
        Device d = device(Way.group);
        assertEquals(Display.unknown, d.display());
        assertTrue(d.why().contains(question + " EIO"), d.why());
        assertEquals(Set.of(), d.migration());
    }

    @ParameterizedTest
    @CsvSource({"group, GROUP_GET_DEVICE_FD", "character_device, BIND_IOMMUFD"})
    void aDriverThatWantsKvmGetsAVmThatIsThrownAway(Way way, String step) {
        host.mdev().characterDevice();
        kernel.wantsKvm = true;
        Device d = device(way);
        int at = kernel.calls.indexOf(step);
        assertEquals(
                List.of(step, "open /dev/kvm", "KVM_CREATE_VM", "KVM_CREATE_DEVICE", "KVM_SET_DEVICE_ATTR", step),
                kernel.calls.subList(at, at + 6));
        assertEquals(Display.region, d.display());
        assertTrue(d.needsKvm());
    }

    @ParameterizedTest
    @CsvSource({
        "open /dev/kvm, EACCES, 13",
        "KVM_CREATE_VM, ENOMEM, 12",
        "KVM_CREATE_DEVICE, ENODEV, 19",
        "KVM_SET_DEVICE_ATTR, ENXIO, 6"
    })
    void withoutAVmADriverThatWantsOneStaysUnknown(String step, String name, int errno) {
        host.mdev().characterDevice();
        kernel.wantsKvm = true;
        kernel.failing.put(step, errno);
        for (Way way : List.of(Way.group, Way.character_device)) {
            Device d = device(way);
            assertEquals(Display.unknown, d.display());
            assertTrue(d.why().contains("(also with a KVM VM: " + name + "): ESRCH"), d.why());
            assertTrue(d.why().contains("/dev/kvm"), d.why());
        }
    }

    @Test
    void whoMayNotOpenTheCharacterDeviceIsTriedByTheGroup() {
        host.mdev().characterDevice();
        kernel.failing.put("open /dev/iommu", Errno.EACCES);
        assertEquals(Opened.group, device(Way.auto).opened());
        kernel.failing.put("open /dev/vfio/7", Errno.EACCES);
        Device d = device(Way.auto);
        assertNull(d.opened());
        assertTrue(d.why().startsWith("open /dev/iommu: EACCES; no permission"), d.why());
        assertTrue(d.why().contains("through the group: open /dev/vfio/7: EACCES"), d.why());
    }

    @Test
    void aKernelWithoutCharacterDevicesSaysSoWhenOneIsAskedFor() {
        host.mdev();
        Device d = device(Way.character_device);
        assertTrue(d.why().startsWith("the device has no character device"), d.why());
        assertEquals(List.of(), kernel.calls);
    }

    @Test
    void aGroupThatIsNotViableNamesWhatHindersIt() {
        host.pci("vfio-pci");
        kernel.viable = false;
        Device d = probe(Way.group, FakeHost.PCI).facts().devices().get(0);
        assertEquals(Display.unknown, d.display());
        assertTrue(d.why().contains("the IOMMU group 9 is not viable"), d.why());
        assertTrue(d.why().contains("0000:65:00.1 (snd_hda_intel)"), d.why());
        assertFalse(d.why().contains(FakeHost.PCI), d.why());
    }

    @Test
    void aPciFunctionIsKnownByItsIdAndAskedTheSame() {
        host.pci("vfio-pci");
        Device d = probe(Way.auto, "65:0.4").facts().devices().get(0);
        assertEquals(FakeHost.PCI, d.address());
        assertEquals("vfio-pci", d.deviceApi());
        assertEquals("10de:2235", d.type());
        assertEquals(Display.region, d.display());
    }

    @ParameterizedTest
    @CsvSource({"nouveau, its driver is 'nouveau'", ", the device has no driver"})
    void aFunctionThatVfioDoesNotServeSaysWhatToDo(String driver, String told) {
        host.pci(driver);
        kernel.failing.put("open /dev/vfio/9", Errno.ENOENT);
        Device d = probe(Way.auto, FakeHost.PCI).facts().devices().get(0);
        assertEquals(Display.unknown, d.display());
        assertTrue(d.why().startsWith("open /dev/vfio/9: ENOENT; " + told), d.why());
        assertTrue(d.why().contains("bind it to vfio-pci"), d.why());
    }

    @Test
    void withoutAnAddressEveryMdevAndEveryFunctionThatVfioServesIsProbed() {
        host.mdev();
        host.pci("nouveau");
        assertEquals(
                List.of(FakeHost.UUID),
                probe(Way.auto).facts().devices().stream().map(Device::address).toList());
        assertEquals(1, probe(Way.auto).facts().types().size());
        host.file("/sys/devices/pci0000:64/0000:64:02.0/" + FakeHost.PCI + "/vfio-dev/vfio0/dev", "");
        assertEquals(
                List.of(FakeHost.UUID, FakeHost.PCI),
                probe(Way.auto).facts().devices().stream().map(Device::address).toList());
    }

    @Test
    void aBareHostHasNoDevice() {
        assertEquals(List.of(), probe(Way.auto).facts().devices());
        assertEquals("6.1.0-test", probe(Way.auto).facts().kernel());
        assertNotNull(probe(Way.auto).facts().probed());
        assertEquals(List.of(), kernel.calls);
    }

    @Test
    void aMachineWithoutVfioSaysSo() {
        host.link("/sys/bus/mdev/devices/" + FakeHost.UUID, "../../../devices/x");
        host.file("/sys/devices/x/uevent", "");
        host.link("/sys/devices/x/iommu_group", "../../kernel/iommu_groups/7");
        kernel.failing.put("open /dev/vfio/vfio", Errno.ENOENT);
        Device d = device(Way.auto);
        assertTrue(d.why().contains("this machine has no /dev/vfio"), d.why());
    }

    @ParameterizedTest
    @CsvSource({
        "7e1d4c2b-90aa-4f0e-8a4d-3b7c66d0f102, no such mediated device",
        "0000:01:00.0, no such PCI function",
        "1:0.0, no such PCI function",
        "/sys/class/net/lo, neither a mediated device nor a PCI function",
        "/sys/nothing, no such device",
        "hello, no such device",
        "'', no such device",
        "../etc, no such device",
        "/sys/bus/mdev/devices/../../../class/net/lo, neither a mediated device nor a PCI function"
    })
    void whatIsNoDeviceIsTold(String given, String told) {
        host.mdev();
        host.file("/sys/class/net/lo/mtu", "65536");
        VfioProbe.Result result = probe(Way.auto, given);
        assertEquals(List.of(), result.facts().devices());
        assertTrue(result.missing().get(given).contains(told), result.missing().toString());
        assertEquals(List.of(), kernel.calls);
    }

    @ParameterizedTest
    @CsvSource({
        "/sys/bus/mdev/devices/7e1d4c2b-90aa-4f0e-8a4d-3b7c66d0f101",
        "/sys/devices/virtual/maker/maker/7e1d4c2b-90aa-4f0e-8a4d-3b7c66d0f101/",
        "7E1D4C2B-90AA-4F0E-8A4D-3B7C66D0F101"
    })
    void aDeviceIsFoundByPathAndInAnySpelling(String given) {
        host.mdev();
        assertEquals(
                FakeHost.UUID, probe(Way.auto, given).facts().devices().get(0).address());
    }
}
