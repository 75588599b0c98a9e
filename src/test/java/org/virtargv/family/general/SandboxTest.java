package org.virtargv.family.general;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Guest;

/** The lines are those of a libvirt with {@code seccomp_sandbox = 0} and without. */
class SandboxTest {
    @Test
    void qemuGivesUpSystemCallsUnlessTheHostSaysOtherwise() throws Exception {
        Guest guest = Guest.of("");
        assertEquals(
                List.of("-sandbox on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny"),
                guest.lines("-sandbox"));
        assertEquals(List.of("-sandbox off"), guest.host("{\"sandbox\": false}").lines("-sandbox"));
    }
}
