package org.virtargv.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtargv.argv.CommandLine;
import org.virtargv.domain.Domain;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.Settings;
import org.virtargv.family.general.Skeleton;
import org.virtargv.machine.Architecture;
import org.virtargv.place.AddressPass;
import org.virtargv.problem.Problems;
import org.virtargv.read.DomainReader;
import org.virtargv.write.DomainWriter;

/** What the two lists say of themselves. */
class OrderTest {
    private static final QemuProfile QEMU = EmbeddedProfiles.standard();

    private static boolean has(Family family, String... steps) {
        for (var method : family.getClass().getDeclaredMethods()) {
            if (List.of(steps).contains(method.getName()) && method.getParameterTypes()[0] == Conversion.class) {
                return true;
            }
        }
        return false;
    }

    private static List<String> names(List<Family> families) {
        return families.stream().map(f -> f.getClass().getSimpleName()).toList();
    }

    private static List<String> names(List<Family> families, Predicate<Family> which) {
        return families.stream()
                .filter(which)
                .map(f -> f.getClass().getSimpleName())
                .sorted()
                .toList();
    }

    @Test
    void eachFamilyStandsOnceInEachListThatItHasAStepFor() {
        Predicate<Family> completes = f -> has(f, "defaults", "implicit", "aliases");
        Predicate<Family> writes = f -> has(f, "wellFormed", "check", "machine", "emit");
        for (List<Family> list : List.of(Orders.COMPLETION, Orders.LINE)) {
            List<String> all = names(list, f -> true);
            assertEquals(new ArrayList<>(new TreeSet<>(all)), all);
        }
        assertEquals(names(Orders.COMPLETION, completes), names(Orders.COMPLETION, f -> true));
        assertEquals(names(Orders.LINE, writes), names(Orders.LINE, f -> true));
        assertEquals(names(Orders.LINE, completes), names(Orders.COMPLETION, f -> !names(List.of(f), writes)
                .isEmpty()));
    }

    /** Behind the foundation no family may depend on what another one filled in. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theOrderBehindTheFoundationIsFree(long seed) throws IOException {
        List<Path> golden;
        try (var files = Files.list(Path.of("golden"))) {
            golden = files.filter(p -> p.toString().endsWith(".xml")).sorted().toList();
        }
        for (Path document : golden) {
            List<Family> shuffled = new ArrayList<>(Orders.REST);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.addAll(0, Orders.FOUNDATION);
            boolean same = outcome(document, Orders.COMPLETION).equals(outcome(document, shuffled));
            assertTrue(same, () -> document + " in the order " + names(shuffled));
        }
    }

    private static String outcome(Path document, List<Family> order) throws IOException {
        Problems problems = new Problems();
        Domain domain = DomainReader.read(document.toString(), Files.readAllBytes(document), false, problems);
        if (domain == null || problems.hasErrors()) {
            return problems.text();
        }
        Conversion c = new Conversion(
                domain,
                EmbeddedProfiles.fitting(QEMU, Architecture.of(domain)),
                HostFacts.neutral(),
                DeviceFacts.none(),
                new Settings(Settings.Style.libvirt, true, false),
                problems);
        Skeleton.complete(c);
        order.forEach(f -> f.defaults(c));
        if (problems.hasErrors()) {
            return problems.text();
        }
        order.forEach(f -> f.implicit(c));
        AddressPass.assign(DeviceFamilies.placement(c));
        if (problems.hasErrors()) {
            return problems.text();
        }
        AddressPass.plug(DeviceFamilies.placement(c));
        order.forEach(f -> f.aliases(c));
        Orders.LINE.forEach(f -> f.check(c));
        CommandLine line = new CommandLine(QemuDialect.of(QEMU));
        if (!problems.hasErrors()) {
            Orders.LINE.forEach(f -> f.emit(c, line));
        }
        return problems.text() + DomainWriter.write(domain) + line.options();
    }
}
