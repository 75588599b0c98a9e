package org.virtargv.family.sysinfo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.family.Guest;

class SysinfosTest {
    private static Guest guest(String os, String beside) {
        return Guest.os(os).with(beside);
    }

    @Test
    void tablesAreWrittenWhereTheFirmwareIsToTellThem() {
        String tables = "<sysinfo type='smbios'><chassis><entry name='sku'>a,b</entry><entry "
                + "name='serial'>1</entry></chassis></sysinfo>";
        assertEquals(List.of(), guest("", tables).lines("-smbios"));
        assertEquals(List.of(), guest("<smbios mode='emulate'/>", tables).lines("-smbios"));
        assertEquals(
                List.of("-smbios type=3,manufacturer=,serial=1,sku=a,,b"),
                guest("<smbios mode='sysinfo'/>", tables).lines("-smbios"));
    }

    @Test
    void theHostsTablesComeFromItsFacts() throws FactsException {
        assertEquals(
                List.of("smbios-host-unknown"),
                guest("<smbios mode='host'/>", "").problems());
        assertEquals(
                List.of("-smbios type=1,manufacturer=ACME"),
                guest("<smbios mode='host'/>", "")
                        .host("{\"smbios\": {\"system\": {\"manufacturer\": \"ACME\"}}}")
                        .lines("-smbios"));
    }

    @Test
    void theUuidMustBeTheDomains() {
        String other = "<sysinfo type='smbios'><system><entry name='uuid'>%s</entry></system></sysinfo>";
        assertEquals(
                List.of("sysinfo-uuid"),
                guest("", String.format(other, "21111111-2222-3333-4444-555555555555"))
                        .problems());
        assertEquals(
                List.of("-smbios type=1,uuid=8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a10"),
                guest("<smbios mode='sysinfo'/>", String.format(other, "8d0ab7c53a3a4c6f9c3b3d3a0c6a8a10"))
                        .lines("-smbios"));
    }

    @Test
    void datesAreChecked() {
        String bios = "<sysinfo type='smbios'><bios><entry name='date'>%s</entry></bios></sysinfo>";
        assertEquals(List.of(), guest("", String.format(bios, "12/31/2024")).problems());
        assertEquals(List.of(), guest("", String.format(bios, "1/2/99")).problems());
        assertEquals(
                List.of("sysinfo-date"),
                guest("", String.format(bios, "31/12/2024")).problems());
    }

    @Test
    void firmwareDataHasAnOpenNameAndOneValue() {
        String blob = "<sysinfo type='fwcfg'><entry name='%s'%s</entry></sysinfo>";
        assertEquals(
                List.of("-fw_cfg name=opt/a.b/c,string=x,,y"),
                guest("", String.format(blob, "opt/a.b/c", ">x,y")).lines("-fw_cfg"));
        assertEquals(
                List.of("fwcfg-name"),
                guest("", String.format(blob, "etc/a", ">x")).problems());
        assertEquals(
                List.of("fwcfg-name"),
                guest("", String.format(blob, "opt/ovmf/a", ">x")).problems());
        assertEquals(
                List.of("fwcfg-value"),
                guest("", String.format(blob, "opt/a", " file='/f'>x")).problems());
    }

    private static List<String> tables(String inside) {
        return Guest.os("<smbios mode='sysinfo'/>")
                .with("<sysinfo type='smbios'>" + inside + "</sysinfo>")
                .lines("-smbios");
    }

    @Test
    void whatIsEmptyIsNotWritten() {
        assertEquals(
                List.of("-smbios type=1,serial=s"),
                tables("<system><entry name='serial'>s</entry><entry name='product'></entry></system>"
                        + "<bios><entry name='date'/></bios>"));
        assertEquals(List.of(), tables("<system><entry name='sku'>s</entry><entry name='colour'>red</entry></system>"));
        assertEquals(
                List.of("-smbios type=11,value=,value=a"), tables("<oemStrings><entry/><entry>a</entry></oemStrings>"));
    }

    @Test
    void theGuestSeesTheHardwaresUuidWhereThereIsOne() {
        String own = "<hwuuid>11111111222233334444555555555556</hwuuid>";
        Guest s = Guest.of("").with(own);
        assertEquals(List.of("-uuid 11111111-2222-3333-4444-555555555556"), s.lines("-uuid"));
        assertEquals(
                List.of("-uuid 8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a10"),
                Guest.of("").with("<hwuuid/>").lines("-uuid"));
        assertEquals(List.of("libvirt-too-old"), s.libvirt(LibvirtRelease.V11_6).problems());
        String table = "<sysinfo type='smbios'><system><entry name='uuid'>%s</entry></system></sysinfo>";
        assertEquals(
                List.of(),
                Guest.of("")
                        .with(own + String.format(table, "11111111-2222-3333-4444-555555555556"))
                        .problems());
        assertEquals(
                List.of("sysinfo-uuid"),
                Guest.of("")
                        .with(own + String.format(table, "8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a10"))
                        .problems());
    }

    @Test
    void aGuestHasOneBoard() {
        assertEquals(
                List.of("sysinfo-boards"),
                Guest.os("<smbios mode='sysinfo'/>")
                        .with("<sysinfo type='smbios'><baseBoard><entry name='serial'>a</entry></baseBoard>"
                                + "<baseBoard><entry name='serial'>b</entry></baseBoard></sysinfo>")
                        .problems());
        assertEquals(
                List.of(),
                Guest.os("<smbios mode='sysinfo'/>")
                        .with("<sysinfo type='smbios'><baseBoard/><baseBoard/></sysinfo>")
                        .problems());
        assertEquals(
                List.of(),
                Guest.of("")
                        .with("<sysinfo type='smbios'><baseBoard/><baseBoard/></sysinfo>")
                        .problems());
    }
}
