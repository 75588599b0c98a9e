package org.virtargv.family.tpm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Guest;
import org.virtargv.family.Settings.Style;

class TpmsTest {
    private static Guest tpm(String attributes, String backend) {
        return Guest.of("<tpm" + attributes + ">" + backend + "</tpm>");
    }

    private static List<String> lines(Guest s) {
        return s.lines("-add-fd", "-chardev socket,id=chrtpm", "-tpmdev", "-device {\"driver\":\"tpm");
    }

    @Test
    void theHostsTpmIsHandedOverOrNamed() {
        Guest s = tpm("", "<backend type='passthrough'/>");
        assertEquals("-tpmdev passthrough,id=tpm-tpm0,path=/dev/fdset/0,cancel-path=/dev/fdset/1", lines(s).get(2));
        assertEquals(
                "-tpmdev passthrough,id=tpm-tpm0,path=/dev/tpm0",
                lines(s.style(Style.shell, false)).get(0));
    }

    @Test
    void theEmulatorIsStartedBesideQemu() {
        Guest s = tpm(" model='tpm-crb'", "<backend type='emulator'/>").style(Style.shell, false);
        assertEquals(
                List.of(
                        "-chardev socket,id=chrtpm,path=guest.swtpm",
                        "-tpmdev emulator,id=tpm-tpm0,chardev=chrtpm",
                        "-device {\"driver\":\"tpm-crb\",\"tpmdev\":\"tpm-tpm0\",\"id\":\"tpm0\"}"),
                lines(s));
        assertTrue(s.convert().line().companions().get(0).daemon().contains("--tpm2"));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertEquals(
                List.of("tpm-version"),
                tpm(" model='tpm-crb'", "<backend type='emulator' version='1.2'/>")
                        .problems());
        assertEquals(
                List.of("tpm-not-for-machine"),
                tpm(" model='tpm-spapr'", "<backend type='emulator'/>").problems());
        assertEquals(
                List.of("tpm-source"), tpm("", "<backend type='external'/>").problems());
        assertEquals(List.of("element-missing"), tpm("", "").problems());
        assertEquals(
                List.of("tpm-too-many"),
                Guest.of("<tpm><backend type='emulator'/></tpm>".repeat(2)).problems());
    }
}
