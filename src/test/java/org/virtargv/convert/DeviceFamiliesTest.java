package org.virtargv.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.virtargv.domain.Device;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Devices.Kind;
import org.virtargv.domain.Domain;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.Settings;
import org.virtargv.place.PlaceNeed;
import org.virtargv.problem.Problems;

class DeviceFamiliesTest {
    private static final Settings SETTINGS = new Settings(Settings.Style.libvirt, false, false);

    @Test
    void everyKindOfDeviceHasOneFamily() {
        List<Kind> kinds = Orders.LINE.stream()
                .filter(f -> f instanceof DeviceFamily<?>)
                .map(f -> ((DeviceFamily<?>) f).kind())
                .sorted()
                .toList();
        assertEquals(List.of(Kind.values()), kinds);
    }

    /** A list of devices that the enumeration lacks would get no addresses and no checks. */
    @Test
    void everyFieldThatHoldsDevicesIsAKind() throws ReflectiveOperationException {
        Set<String> fields = new TreeSet<>();
        for (Field field : Devices.class.getFields()) {
            Type type = field.getGenericType() instanceof ParameterizedType list
                    ? list.getActualTypeArguments()[0]
                    : field.getType();
            if (type instanceof Class<?> c && Device.class.isAssignableFrom(c)) {
                Devices one = new Devices();
                Device device = (Device) c.getConstructor().newInstance();
                field.set(one, field.getType() == List.class ? List.of(device) : device);
                if (one.all().size() != 1 || one.all().get(0) != device) {
                    fields.add(field.getName());
                }
            }
        }
        assertEquals(Set.of(), fields, "fields of Devices that no Kind lists");
    }

    @Test
    void noKindIsPlacedTwice() {
        assertEquals(Orders.PCI_SLOTS.size(), Set.copyOf(Orders.PCI_SLOTS).size());
        assertEquals(Orders.USB_PORTS.size(), Set.copyOf(Orders.USB_PORTS).size());
    }

    /** A kind with a need that its order does not name would be left without an address. */
    @Test
    void everyKindThatNeedsAPlaceIsInItsOrder() throws IOException {
        Set<Kind> pci = EnumSet.noneOf(Kind.class);
        Set<Kind> usb = EnumSet.noneOf(Kind.class);
        try (Stream<Path> golden = Files.list(Path.of("golden"))) {
            for (Path file : golden.filter(p -> p.toString().endsWith(".xml")).toList()) {
                Converter converter =
                        new Converter(EmbeddedProfiles.standard(), HostFacts.neutral(), DeviceFacts.none(), SETTINGS);
                Domain domain = converter
                        .convert(file.toString(), Files.readAllBytes(file))
                        .domain();
                if (domain != null) {
                    needs(domain, converter, pci, usb);
                }
            }
        }
        assertTrue(pci.size() > 10 && usb.size() > 4, "the golden domains have most kinds: " + pci + usb);
        assertTrue(Orders.PCI_SLOTS.containsAll(pci), pci + " need PCI slots");
        assertTrue(Orders.USB_PORTS.containsAll(usb), usb + " need USB ports");
    }

    private static void needs(Domain domain, Converter by, Set<Kind> pci, Set<Kind> usb) {
        Conversion c = new Conversion(domain, by.qemu(), by.host(), by.devices(), by.settings(), new Problems());
        for (Kind kind : Kind.values()) {
            for (Device d : kind.in(domain.devices)) {
                PlaceNeed need = DeviceFamilies.family(kind).place(c, d);
                if (need.pci() != null) {
                    pci.add(kind);
                }
                if (need.usb()) {
                    usb.add(kind);
                }
            }
        }
    }
}
