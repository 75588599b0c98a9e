package org.virtargv.family.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.domain.Os;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.family.Guest;
import org.virtargv.family.Settings.Style;

/** What libvirt 12 does otherwise when it looks for firmware: modes of flash, formats, stores that QEMU serves. */
class FirmwareOf12Test {
    private static final String Q35 =
            "\"targets\":[{\"architecture\":\"x86_64\",\"machines\":[\"pc-q35-*\"]}],\"features\":[%s]}";
    private static final String SPLIT =
            "{\"interface-types\":[\"uefi\"],\"mapping\":{\"device\":\"flash\",\"executable\":"
                    + "{\"filename\":\"/fw/%1$s\",\"format\":\"%1$s\"},"
                    + "\"nvram-template\":{\"filename\":\"/fw/vars\",\"format\":\"%1$s\"}},";
    private static final String FLASH =
            "{\"interface-types\":[\"uefi\"],\"mapping\":{\"device\":\"flash\",\"mode\":\"%1$s\","
                    + "\"executable\":{\"filename\":\"/fw/%1$s\",\"format\":\"raw\"}},";
    private static final String ROM =
            "{\"interface-types\":[\"uefi\"],\"mapping\":{\"device\":\"memory\"," + "\"filename\":\"/fw/%s\"%s},";

    private static Guest sample(String os, String... descriptors) throws FactsException {
        return Guest.os(os)
                .with("<features><acpi/></features>")
                .host("{\"firmware\": {\"descriptors\": [" + String.join(",", descriptors) + "]}}");
    }

    private static String split(String format) {
        return String.format(SPLIT, format) + String.format(Q35, "");
    }

    private static String flash(String mode) {
        return String.format(FLASH, mode) + String.format(Q35, "");
    }

    private static String rom(String name, String more) {
        return String.format(ROM, name, more) + String.format(Q35, "\"secure-boot\"");
    }

    private static String served() {
        return rom("served", ",\"uefi-vars\":{\"template\":\"/fw/served.json\"}");
    }

    @ParameterizedTest
    @CsvSource({"combined,,no", "stateless,yes,yes"})
    void everyModeOfFlashIsChosen(String mode, YesNo stateless, YesNo readonly) throws FactsException {
        Guest sample = sample(" firmware='efi'>", flash(mode), split("raw"));
        Os os = sample.domain().os;
        assertEquals("/fw/" + mode, os.loader.path);
        assertEquals(stateless, os.loader.stateless);
        assertEquals(readonly, os.loader.readonly);
        assertNull(os.nvram);
        assertEquals("/fw/raw", sample.libvirt(LibvirtRelease.V11_7).domain().os.loader.path);
    }

    @ParameterizedTest
    @CsvSource({
        "<loader stateless='yes'/>, /fw/stateless",
        "<loader stateless='no'/>, /fw/combined",
        "<loader readonly='yes'/>, /fw/stateless",
        "<loader readonly='no'/>, /fw/combined",
        "<loader readonly='yes'/><nvram/>, /fw/raw"
    })
    void theModeIsOneThatTheLoaderAllows(String os, String path) throws FactsException {
        assertEquals(
                path,
                sample(" firmware='efi'>" + os, flash("combined"), flash("stateless"), split("raw"))
                        .domain()
                        .os
                        .loader
                        .path);
    }

    @Test
    void codeThatIsWrittenToHasItsVariablesWithin() throws FactsException {
        assertEquals(
                List.of("nvram-beside-code"),
                sample(" firmware='efi'><nvram/>", flash("combined")).problems());
    }

    /** The variables are made of the template in whatever format they are to have. */
    @Test
    void theFormatOfTheVariablesNeedNotBeThatOfTheTemplate() throws FactsException {
        Os os = sample(" firmware='efi'><loader type='pflash'/><nvram format='qcow2'/>", split("raw"), split("qcow2"))
                .domain()
                .os;
        assertEquals("/fw/raw", os.loader.path);
        assertEquals(Os.Loader.Format.qcow2, os.nvram.format);
        assertEquals(Os.Loader.Format.raw, os.nvram.templateFormat);
        assertEquals("/var/lib/libvirt/qemu/nvram/guest_VARS.qcow2", os.nvram.path());
        assertEquals(
                "/fw/qcow2",
                sample(" firmware='efi'><nvram format='qcow2'/>", split("raw"), split("qcow2"))
                        .domain()
                        .os
                        .loader
                        .path);
        assertEquals(
                List.of("firmware-not-found"),
                sample(" firmware='efi'><loader format='raw'/><nvram templateFormat='qcow2'/>", split("raw"))
                        .problems());
    }

    @Test
    void firmwareThatIsNoFlashFitsAnyFormat() throws FactsException {
        assertEquals(
                "/fw/rom",
                sample(" firmware='efi'><loader format='qcow2'/>", rom("rom", ""), split("qcow2"))
                        .domain()
                        .os
                        .loader
                        .path);
        assertEquals(
                List.of("loader-rom-format"),
                sample(" firmware='efi'><loader type='rom' format='qcow2'/>", rom("rom", ""))
                        .problems());
    }

    @Test
    void aLoaderWithoutATypeIsARom() throws FactsException {
        Guest sample = sample("<loader>/fw/raw</loader><nvram/>", split("raw"));
        assertEquals(List.of("nvram-not-for-rom"), sample.problems());
        assertEquals(List.of("-bios /fw/raw"), sample.lines("-bios"));
        assertNull(sample.domain().os.nvram);
    }

    @Test
    void theStoreOfFirmwareThatQemuServes() throws FactsException {
        for (String os : List.of("<varstore/>", "<loader stateless='no'/>", "<varstore template='/fw/served.json'/>")) {
            Guest sample = sample(" firmware='efi'>" + os, rom("rom", ""), served());
            assertEquals("/fw/served", sample.domain().os.loader.path);
            assertEquals("/fw/served.json", sample.domain().os.varstore.template);
            assertEquals(
                    List.of("-device {\"driver\":\"uefi-vars-x64\",\"jsonfile\":"
                            + "\"/var/lib/libvirt/qemu/varstore/guest.json\"}"),
                    sample.lines("-device {\"driver\":\"uefi-vars"));
        }
        assertEquals(
                "/fw/served.json",
                sample("<loader>/fw/served</loader>", served()).domain().os.varstore.template);
        assertNull(
                sample("<loader stateless='yes'>/fw/served</loader>", served()).domain().os.varstore);
        assertEquals(
                List.of("nvram-stateless"),
                sample(" firmware='efi'><loader stateless='yes'/><varstore/>", served())
                        .problems());
        assertEquals(
                List.of("firmware-not-found"),
                sample(" firmware='efi'><varstore template='/other'/>", served())
                        .problems());
    }

    @Test
    void variablesOfAnUnknownFormat() throws FactsException {
        String os = "<loader type='pflash'>/a</loader><nvram>/b</nvram>";
        assertEquals(List.of("nvram-no-format"), sample(os).problems());
        assertEquals(List.of(), sample(os).libvirt(LibvirtRelease.V11_10).problems());
        assertEquals(List.of(), sample(os).style(Style.shell, true).problems());
    }

    @Test
    void variablesOnANetworkHaveThePortOfItsProtocol() throws FactsException {
        assertEquals(
                "10809",
                sample(
                                " firmware='efi'><nvram type='network'><source protocol='nbd' name='v'><host "
                                        + "name='h'/></source></nvram>",
                                split("raw"))
                        .domain()
                        .os
                        .nvram
                        .source
                        .hosts
                        .get(0)
                        .port);
    }
}
