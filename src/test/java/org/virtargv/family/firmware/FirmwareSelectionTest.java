package org.virtargv.family.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.domain.Os;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.family.Guest;
import org.virtargv.family.Settings.Style;

class FirmwareSelectionTest {
    private static final String HOST = "{\"firmware\": {\"descriptors\": ["
            + String.join(
                    ",",
                    flash("qcow2-keys", "qcow2", "\"enrolled-keys\",\"secure-boot\",\"requires-smm\""),
                    flash("keys", "raw", "\"enrolled-keys\",\"secure-boot\",\"requires-smm\""),
                    flash("secure", "raw", "\"secure-boot\",\"requires-smm\""),
                    flash("plain", "raw", "\"acpi-s3\""),
                    "{\"interface-types\":[\"bios\"],\"mapping\":{\"device\":\"memory\",\"filename\":\"/fw/bios\"},"
                            + targets() + ",\"features\":[]}")
            + "]}}";

    private static String targets() {
        return "\"targets\":[{\"architecture\":\"x86_64\",\"machines\":[\"pc-q35-*\"]}]";
    }

    private static String flash(String name, String format, String features) {
        return "{\"interface-types\":[\"uefi\"],\"mapping\":{\"device\":\"flash\",\"executable\":{\"filename\":\"/fw/"
                + name + "\",\"format\":\""
                + format
                + "\"},\"nvram-template\":{\"filename\":\"/fw/" + name + "-vars\",\"format\":\"" + format + "\"}},"
                + targets() + ",\"features\":["
                + features
                + "]}";
    }

    private static Guest sample(String os) throws FactsException {
        return Guest.os(os).with("<features><acpi/></features>").host(HOST);
    }

    private static String loader(String os) throws FactsException {
        return sample(os).domain().os.loader.path;
    }

    /** libvirt compares where paths lead, and writes the path of the description. */
    @Test
    void aLoaderIsKnownByItsLinks() throws FactsException {
        String host = HOST.replace("{\"firmware\": {", "{\"firmware\": {\"links\": {\"/other\": \"/fw\"},");
        Guest sample = Guest.os(" firmware='efi'><loader readonly='yes' type='pflash'>/other/../other//plain</loader>")
                .with("<features><acpi/></features>")
                .host(host);
        assertEquals("/fw/plain", sample.domain().os.loader.path);
    }

    @Test
    void theFirstThatFitsIsTaken() throws FactsException {
        assertEquals("/fw/keys", loader(" firmware='efi'>"));
        assertEquals("/fw/bios", loader(" firmware='bios'>"));
        assertEquals(
                "/fw/secure",
                loader(" firmware='efi'><firmware><feature enabled='no' name='enrolled-keys'/></firmware>"));
        assertEquals(
                "/fw/plain", loader(" firmware='efi'><firmware><feature enabled='no' name='secure-boot'/></firmware>"));
        assertEquals("/fw/plain", loader(" firmware='efi'><loader secure='no'/>"));
        assertEquals("/fw/secure", loader(" firmware='efi'><nvram template='/fw/secure-vars'/>"));
    }

    @Test
    void anOldGuestHasRawImagesAndANewOneTheHostsChoice() throws FactsException {
        assertEquals(
                "/fw/qcow2-keys",
                sample(" firmware='efi'>").style(Style.libvirt, true).domain().os.loader.path);
        assertEquals("/fw/qcow2-keys", loader(" firmware='efi'><loader format='qcow2'/>"));
        assertEquals("/fw/qcow2-keys", loader(" firmware='efi'><nvram format='qcow2'/>"));
    }

    @Test
    void managementModeThatIsOffRulesOutWhatNeedsIt() throws FactsException {
        Guest s = Guest.os(" firmware='efi'>")
                .with("<features><acpi/><smm state='off'/></features>")
                .host(HOST);
        assertEquals("/fw/plain", s.domain().os.loader.path);
    }

    @Test
    void whatIsFoundIsWrittenIntoTheDomain() throws FactsException {
        Os os = sample(" firmware='efi'>").domain().os;
        assertEquals(YesNo.yes, os.loader.readonly);
        assertEquals(YesNo.yes, os.loader.secure);
        assertEquals("/fw/keys-vars", os.nvram.template);
        assertEquals("/var/lib/libvirt/qemu/nvram/guest_VARS.fd", os.nvram.path());
        assertEquals(
                List.of(YesNo.yes, YesNo.yes),
                os.features.features.stream().map(f -> f.enabled).toList());
    }

    @Test
    void aPathOfTheUsersIsLookedUp() throws FactsException {
        Os known = sample("<loader readonly='yes' type='pflash'>/fw/plain</loader>")
                .domain()
                .os;
        assertEquals(Os.Firmware.efi, known.firmware);
        assertEquals("/fw/plain-vars", known.nvram.template);
        Os unknown =
                sample("<loader readonly='yes' type='pflash'>/fw/mine</loader>").domain().os;
        assertNull(unknown.firmware);
        assertNull(unknown.nvram.template);
        assertEquals("/var/lib/libvirt/qemu/nvram/guest_VARS.fd", unknown.nvram.path());
    }

    @Test
    void codeThatCanBeWrittenKeepsItsVariablesItself() throws FactsException {
        assertEquals(
                1,
                sample("<loader type='pflash'>/fw/mine</loader>")
                        .lines("-blockdev {\"driver\":\"file\"")
                        .size());
    }

    @Test
    void whatNoFirmwareCanBeIsRefused() throws FactsException {
        assertEquals(
                List.of("firmware-not-found"),
                sample(" firmware='efi'><loader stateless='yes'/>").problems());
        assertEquals(
                List.of("nvram-not-for-bios"),
                sample(" firmware='bios'><nvram>/a</nvram>").problems());
        assertEquals(
                List.of("nvram-not-for-rom"),
                sample("<loader stateless='no'>/a</loader>")
                        .libvirt(LibvirtRelease.V11_10)
                        .problems());
        assertEquals(
                List.of("nvram-not-for-rom"),
                sample("<loader>/a</loader><nvram>/b</nvram>")
                        .libvirt(LibvirtRelease.V11_10)
                        .problems());
        assertEquals(List.of(), sample("<loader stateless='no'>/a</loader>").problems());
        assertEquals(
                List.of("nvram-stateless"),
                sample("<loader stateless='yes' type='pflash'>/a</loader><nvram template='/b'/>")
                        .problems());
        assertEquals(
                List.of("loader-rom-writable"),
                sample("<loader type='rom' readonly='no'>/a</loader>").problems());
        assertEquals(
                List.of("loader-no-path"), sample("<loader type='pflash'/>").problems());
        assertEquals(
                List.of("uefi-needs-acpi"),
                Guest.os("<loader type='pflash'>/a</loader>").problems());
        assertEquals(
                List.of("secure-smm"),
                sample("<loader type='pflash' secure='yes'>/a</loader>").problems());
    }

    @Test
    void patternsAreAShells() {
        assertTrue(FirmwareSelection.matches("pc-q35-*", "pc-q35-10.0"));
        assertFalse(FirmwareSelection.matches("pc-q35-*", "pc-i440fx-10.0"));
        assertFalse(FirmwareSelection.matches("virt.1", "virtx1"));
        assertTrue(FirmwareSelection.matches("virt-?", "virt-9"));
        assertTrue(FirmwareSelection.matches("*-q35-*.0*", "pc-q35-9.0.0"));
        assertFalse(FirmwareSelection.matches("*-q35-*.1", "pc-q35-10.0"));
        assertTrue(FirmwareSelection.matches("**", ""));
        // within a test's time, whatever the facts hold
        assertFalse(FirmwareSelection.matches("*a".repeat(40) + "b", "a".repeat(400)));
    }

    @Test
    void aStoreThatQemuServes() throws FactsException {
        String rom = "<loader type='rom'>/a</loader>";
        assertEquals(
                List.of("-device {\"driver\":\"uefi-vars-x64\",\"jsonfile\":\"/p,q\"}"),
                sample(rom + "<varstore path='/p,q'/>").lines("-device {\"driver\":\"uefi-vars"));
        assertEquals(
                List.of("-device {\"driver\":\"uefi-vars-x64\",\"jsonfile\":"
                        + "\"/var/lib/libvirt/qemu/varstore/guest.json\"}"),
                sample(rom + "<varstore/>").lines("-device {\"driver\":\"uefi-vars"));
        assertEquals(
                List.of("libvirt-too-old"),
                sample(rom + "<varstore/>").libvirt(LibvirtRelease.V12_0).problems());
        assertEquals(
                List.of("varstore-pflash"),
                sample("<loader type='pflash'>/a</loader><varstore/>").problems());
        assertEquals(
                true, sample(rom + "<varstore/><nvram>/n</nvram>").problems().contains("varstore-and-nvram"));
    }
}
