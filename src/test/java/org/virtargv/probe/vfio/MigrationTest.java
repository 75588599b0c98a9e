package org.virtargv.probe.vfio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.DeviceFacts.Device;
import org.virtargv.facts.DeviceFacts.Display;
import org.virtargv.facts.DeviceFacts.MdevType;
import org.virtargv.probe.vfio.Migration.Answer;
import org.virtargv.probe.vfio.Migration.Verdict;

class MigrationTest {
    private static int number;

    private static Device device(String api, String type, Set<String> migration, Boolean inUse) {
        return new Device(
                "t",
                "device-" + number++,
                null,
                api,
                type,
                null,
                null,
                0L,
                null,
                null,
                null,
                null,
                Display.none,
                null,
                null,
                null,
                null,
                null,
                migration,
                false,
                inUse);
    }

    private static DeviceFacts host(Device... devices) {
        return new DeviceFacts(null, null, List.of(devices));
    }

    private static Device good() {
        return device("vfio-pci", "t-1", Set.of("stop-copy"), false);
    }

    private static Answer one(DeviceFacts from, DeviceFacts to) {
        return Migration.compare(from, to).get(0);
    }

    private static void expect(Verdict verdict, String reason, Answer a) {
        assertEquals(verdict, a.verdict(), a.reasons().toString());
        assertTrue(
                a.reasons().stream().anyMatch(r -> r.contains(reason)),
                a.reasons().toString());
    }

    @Test
    void alikeFreeAndAbleIsYes() {
        Answer a = one(host(good()), host(good()));
        assertEquals(Verdict.yes, a.verdict());
        assertEquals(List.of(), a.reasons());
    }

    @Test
    void migrationIsNeededOnBothSides() {
        Device unable = device("vfio-pci", "t-1", Set.of(), false);
        expect(Verdict.no, "at the source", one(host(unable), host(good())));
        expect(Verdict.no, "at the destination", one(host(good()), host(unable)));
        Device silent = device("vfio-pci", "t-1", null, false);
        expect(Verdict.unclear, "the source does not say", one(host(silent), host(good())));
        expect(Verdict.unclear, "the destination does not say", one(host(good()), host(silent)));
    }

    @ParameterizedTest
    @CsvSource({"vfio-pci, t-2, no device of type t-1", "vfio-ccw, t-1, a device API other than"})
    void typeAndApiMustBeTheSame(String api, String type, String reason) {
        expect(Verdict.no, reason, one(host(good()), host(device(api, type, Set.of("stop-copy"), false))));
    }

    @Test
    void aDeviceThatIsHeldIsNoPlace() {
        expect(
                Verdict.no,
                "no instance of type t-1 is available",
                one(host(good()), host(device("vfio-pci", "t-1", Set.of("stop-copy"), true))));
        expect(
                Verdict.unclear,
                "whether its device of type t-1 is free",
                one(host(good()), host(device("vfio-pci", "t-1", Set.of("stop-copy"), null))));
    }

    @Test
    void placesAreGivenOutOnce() {
        DeviceFacts two = host(good(), good());
        List<Answer> answers = Migration.compare(two, host(good()));
        assertEquals(Verdict.yes, answers.get(0).verdict());
        expect(Verdict.no, "after 1 that the devices before it take", answers.get(1));
        DeviceFacts more = new DeviceFacts(
                null, null, List.of(good()), List.of(new MdevType("p", "t-1", "vfio-pci", null, null, 1L)));
        assertEquals(Verdict.yes, Migration.compare(two, more).get(1).verdict());
    }

    @Test
    void aTypeThatCanBeMadeButWasNeverAskedIsUnclear() {
        DeviceFacts types =
                new DeviceFacts(null, null, List.of(), List.of(new MdevType("p", "t-1", "vfio-pci", null, null, 1L)));
        expect(Verdict.unclear, "no device of the type could be asked there", one(host(good()), types));
    }

    @Test
    void anEmptyDestinationSaysNothing() {
        expect(Verdict.unclear, "no device of type t-1", one(host(good()), host()));
    }

    @Test
    void aKindOfMigrationThatOnlyTheSourceHasIsTold() {
        Device more = device("vfio-pci", "t-1", Set.of("stop-copy", "pre-copy"), false);
        expect(Verdict.yes, "lacks pre-copy", one(host(more), host(good())));
    }
}
