package org.virtargv;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The floors of the house: each package may use those before it in the list, never those after it. */
class HouseTest {
    static List<String> floors() {
        return """
                problem
                file
                json
                domain
                machine
                argv
                facts
                read
                write
                place
                family
                validate
                convert
                hotplug
                probe
                report
                golden
                explain
                picture
                diff
                cli
                maven"""
                .lines()
                .toList();
    }

    private static JavaClasses classes;

    @BeforeAll
    static void load() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.virtargv");
    }

    @ParameterizedTest
    @MethodSource("floors")
    void aFloorUsesNothingBelowIt(String floor) {
        String[] below = floors().subList(floors().indexOf(floor) + 1, floors().size()).stream()
                .map(f -> "org.virtargv." + f + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.virtargv." + floor + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(below)
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.virtargv.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void theFaceIsForOthers() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.virtargv")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.virtargv")
                .check(classes);
    }

    @Test
    void familiesFormNoCycle() {
        slices().matching("org.virtargv.family.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void probingKnowsNothingOfDomains() {
        noClasses()
                .that()
                .resideInAPackage("org.virtargv.probe..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.virtargv.domain..",
                        "org.virtargv.read..",
                        "org.virtargv.place..",
                        "org.virtargv.family..",
                        "org.virtargv.convert..")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void onlyMainExits() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.virtargv.cli.Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(classes);
    }

    /** The line is the same for a user in Cairo, whose numbers have other digits. */
    @Test
    void nothingIsFormattedInTheUsersLanguage() {
        noClasses()
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .check(classes);
    }

    /**
     * The packages that know a kind of device besides its own family. A kind that does not stand here is known to its
     * model, its family and the lists alone.
     */
    private static final Map<String, Set<String>> KNOWN_ELSEWHERE = Map.of(
            // controllers and hubs are buses, on which everything else has its place
            "Controller",
            Set.of(
                    "family",
                    "family.chardev",
                    "family.disk",
                    "family.hostdev",
                    // an IOMMU of ARM serves the controller that it names
                    "family.iommu",
                    "convert",
                    "hotplug",
                    "place"),
            "Hub",
            Set.of("place"),
            // a document need not name the controllers of these, and one network can be an assigned device
            "Chardev",
            Set.of("family.controller", "family.general"),
            "Smartcard",
            Set.of("family.controller"),
            "Disk",
            Set.of("family.boot", "family.controller", "family.hostdev", "family.security"),
            "Interface",
            Set.of("family.boot", "family.hostdev", "place"),
            // what an assigned device shows is decided in a room of its own, beside the domain's screens
            "Hostdev",
            Set.of("family.controller", "family.disk", "family.display", "family.qemu", "explain", "hotplug", "place"),
            "Video",
            Set.of("family.display"),
            // modules are a part of the domain's memory
            "MemoryDevice",
            Set.of("family.numa", "hotplug"));

    /** The package without ours before it; a family's rooms are one. */
    private static String room(JavaClass c) {
        String name = c.getPackageName().substring("org.virtargv.".length());
        int inner = name.startsWith("family.") ? name.indexOf('.', "family.".length()) : -1;
        return inner < 0 ? name : name.substring(0, inner);
    }

    @Test
    void aKindOfDeviceIsKnownInItsOwnRoom() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (JavaClass family : classes) {
            for (JavaType face : family.getInterfaces()) {
                if (face instanceof JavaParameterizedType devices
                        && devices.toErasure().getSimpleName().equals("DeviceFamily")) {
                    JavaClass model = devices.getActualTypeArguments().get(0).toErasure();
                    Set<String> others = new TreeSet<>();
                    for (Dependency d : model.getDirectDependenciesToSelf()) {
                        others.add(room(d.getOriginClass()));
                    }
                    others.removeAll(Set.of("domain", room(family)));
                    if (!others.isEmpty()) {
                        found.computeIfAbsent(model.getSimpleName(), m -> new TreeSet<>())
                                .addAll(others);
                    }
                }
            }
        }
        assertEquals(KNOWN_ELSEWHERE, found);
    }
}
