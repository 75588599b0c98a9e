package org.virtargv.family.general;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.family.Guest;

/** What becomes of a guest at the events of its life. */
class LifecycleTest {
    @Test
    void libvirtActsItself() {
        Guest guest = Guest.having("<on_crash>preserve-running</on_crash>");
        assertEquals(List.of(), guest.options("-action"));
        assertEquals(1, guest.options("-no-shutdown").size());
    }

    @Test
    void aPersonLeavesItToQemu() {
        assertEquals(
                "panic=none",
                Guest.having("<on_crash>preserve-running</on_crash>").shell().option("-action"));
        assertEquals(
                "panic=pause",
                Guest.having("<on_crash>preserve</on_crash>").shell().option("-action"));
        assertEquals(List.of(), Guest.having("").shell().options("-action"));
    }

    @Test
    void whatIsForACrashAlone() {
        assertEquals(
                List.of("lifecycle-action"),
                Guest.having("<on_reboot>preserve-running</on_reboot>").problems());
        assertEquals(
                List.of("libvirt-lacks"),
                Guest.having("<on_crash>preserve-running</on_crash>")
                        .libvirt(LibvirtRelease.V12_5)
                        .problems());
    }
}
