package org.virtargv.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.problem.Severity;

/** What a message says to add to the host facts, added to them, makes the domain convert. */
class HostFactAdviceTest {
    private static final Pattern FACT = Pattern.compile("add to the host facts (\".*\\}), or write");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<interface type='network'><source network='lab'/></interface>             | network-unknown",
                "<disk type='volume'><source pool='p' volume='v.qcow2'/><target dev='vda'/></disk> | volume-unusable"
            })
    void theFactThatTheMessageShowsIsAllThatIsMissing(String device, String id) {
        Guest shell = Guest.ofKvm("").shell();
        Guest before = shell.devices(device);
        assertEquals(List.of(id), before.refusals());
        Matcher fact = FACT.matcher(before.messages());
        assertTrue(fact.find(), before.messages());
        Guest after = shell.host("{" + fact.group(1) + "}").devices(device);
        assertEquals(List.of(), after.refusals());
        assertEquals(List.of(), after.problems(Severity.warning));
    }
}
