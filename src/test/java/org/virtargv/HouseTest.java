package org.virtargv;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
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
}
