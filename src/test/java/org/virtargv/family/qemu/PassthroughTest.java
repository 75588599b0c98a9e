package org.virtargv.family.qemu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.virtargv.argv.print.Printer;
import org.virtargv.argv.print.Spelling;
import org.junit.jupiter.api.Test;
import org.virtargv.family.OldQemu;
import org.virtargv.family.Sample;

class PassthroughTest {
    private static Sample override(String properties) {
        return Sample.devices("<serial type='null'/>")
                .with("<qemu:override><qemu:device alias='serial0'><qemu:frontend>" + properties
                        + "</qemu:frontend></qemu:device></qemu:override>");
    }

    @Test
    void propertiesAreChangedAddedAndRemoved() {
        Sample s = override(
                "<qemu:property name='index' type='unsigned' value='3'/><qemu:property name='chardev' type='remove'/>"
                        + "<qemu:property name='on' type='bool' value='true'/><qemu:property name='low' "
                        + "type='signed' value='-1'/>"
                        + "<qemu:property name='text' type='string' value='a'/>");
        assertEquals(
                List.of("-device {\"driver\":\"isa-serial\",\"id\":\"serial0\",\"index\":3,\"on\":true,\"low\":-1,"
                        + "\"text\":\"a\"}"),
                s.options("-device {\"driver\":\"isa-serial"));
    }

    /** QEMU 6.2 is not trusted with JSON; one device in JSON among others would be odd, and was. */
    @Test
    void anOverrideKeepsTheSpellingOfTheOthers() {
        Sample s = override("<qemu:property name='index' type='unsigned' value='3'/>"
                + "<qemu:property name='x' type='string' value='a,b'/>");
        Sample old = new Sample(s.type(), s.os(), s.beside(), s.devices(), s.settings(), s.host(), OldQemu.profile());
        assertEquals(
                List.of("-device isa-serial,chardev=charserial0,id=serial0,index=3,x=a,,b"),
                old.options("-device isa-serial"));
    }

    @Test
    void valuesAreOfTheirType() {
        assertEquals(
                List.of("override-value"),
                override("<qemu:property name='a' type='bool' value='yes'/>").problems());
        assertEquals(
                List.of("override-value"),
                override("<qemu:property name='a' type='unsigned' value='-1'/>").problems());
        assertEquals(
                List.of("override-value"),
                override("<qemu:property name='a' type='remove' value='1'/>").problems());
        assertEquals(List.of("override-empty"), override("").problems());
    }

    @Test
    void aDeviceThatIsNotThereIsToldOf() {
        assertEquals(
                List.of("override-no-device"),
                Sample.devices("")
                        .with("<qemu:override><qemu:device alias='ua-a'><qemu:frontend>"
                                + "<qemu:property name='a' "
                                + "type='remove'/></qemu:frontend></qemu:device></qemu:override>")
                        .problems());
    }

    @Test
    void argumentsAndEnvironmentGoAsTheyStand() {
        var r = Sample.devices("")
                .with("<qemu:commandline><qemu:arg value='-foo'/><qemu:arg value='a b'/><qemu:env name='X' "
                        + "value='1'/><qemu:env name='Y'/>"
                        + "</qemu:commandline>")
                .convert();
        List<String> words = Spelling.words(r.line());
        assertEquals("a b", words.get(words.indexOf("-foo") + 1));
        assertEquals("1", r.line().environment().get("X"));
        assertEquals("", r.line().environment().get("Y"));
        assertTrue(Printer.shell.print(r.line()).contains("\n-foo 'a b' \\\n"));
    }

    @Test
    void aNameThatIsNoVariablesIsRefused() {
        assertEquals(
                List.of("qemu-env-name"),
                Sample.devices("")
                        .with("<qemu:commandline><qemu:env name='a b' value='1'/></qemu:commandline>")
                        .problems());
    }
}
