package org.virtargv.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.convert.Converter;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.family.Guest;
import org.virtargv.family.Settings;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Severity;

class SpellingRulesTest {
    private static final String REFUSAL = "value-not-spellable";

    private static List<String> refusals(Guest s) {
        return s.convert().problems().sorted().stream()
                .filter(p -> p.severity() == Severity.error)
                .map(Problem::id)
                .toList();
    }

    /** Nothing in -cpu can hold a comma, doubled or not. */
    @Test
    void whatStandsInCpuHasNoComma() {
        String vendor = "<cpu match='exact'><model vendor_id='%s'>qemu64</model></cpu>";
        assertEquals(List.of(), refusals(Guest.of("").with(String.format(vendor, "GenuineIntel"))));
        assertEquals(List.of(REFUSAL), refusals(Guest.of("").with(String.format(vendor, "Genuine,x=on"))));
    }

    /** A colon parts the files of a table. */
    @Test
    void theFileOfATableHasNoColon() {
        String table = "<acpi><table type='slic'>%s</table></acpi>";
        assertEquals(List.of(), refusals(Guest.os(String.format(table, "/a,b=c"))));
        assertEquals(List.of(REFUSAL), refusals(Guest.os(String.format(table, "/a:/b"))));
    }

    /** A path of -drive that has a colon first is a URL to QEMU, or JSON. */
    @Test
    void theFileOfAnSdCardHasNoProtocol() {
        for (String path : List.of("/a:b", "./a:b", "/json:{}", "json:{}", "nbd:h")) {
            String document = "<domain type='qemu'><name>board</name><memory unit='MiB'>64</memory><vcpu>1</vcpu>"
                    + "<os><type arch='aarch64' machine='vexpress-a9'>hvm</type></os><devices>"
                    + "<disk type='file' device='disk'><source file='" + path + "'/><target dev='sda' bus='sd'/></disk>"
                    + "</devices></domain>";
            List<String> ids = new Converter(
                            EmbeddedProfiles.standard(),
                            HostFacts.neutral(),
                            DeviceFacts.none(),
                            new Settings(Settings.Style.shell, true, false))
                    .convert("board.xml", document.getBytes(StandardCharsets.UTF_8)).problems().sorted().stream()
                            .filter(p -> p.severity() == Severity.error)
                            .map(Problem::id)
                            .toList();
            assertEquals(path.contains("/") ? List.of() : List.of(REFUSAL), ids, path);
        }
    }

    /** The JSON of a device holds any name, its key=value spelling does not. */
    @Test
    void aNameHasNoComma() {
        Guest s = Guest.of("<serial type='null'/>")
                .with("<qemu:override><qemu:device alias='serial0'><qemu:frontend>"
                        + "<qemu:property name='a,b' type='string' "
                        + "value='c'/></qemu:frontend></qemu:device></qemu:override>");
        assertTrue(!refusals(s).contains(REFUSAL));
        Guest old = s.onOldQemu("6.2.0");
        assertTrue(refusals(old).contains(REFUSAL), () -> refusals(old).toString());
    }

    /** What stands first without its key would be a key itself, were there an equals sign in it. */
    @Test
    void anEqualsSignInTheFirstValueIsNotAKey() {
        assertEquals(
                List.of("-vnc vnc=a=b:0,audiodev=audio1"),
                Guest.of("<graphics type='vnc' port='5900' listen='a=b'/>").lines("-vnc"));
    }
}
