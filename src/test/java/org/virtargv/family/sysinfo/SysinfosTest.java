package org.virtargv.family.sysinfo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.family.Sample;

class SysinfosTest {
    private static Sample sample(String os, String beside) {
        return Sample.os(os).with(beside);
    }

    @Test
    void tablesAreWrittenWhereTheFirmwareIsToTellThem() {
        String tables = "<sysinfo type='smbios'><chassis><entry name='sku'>a,b</entry><entry "
                + "name='serial'>1</entry></chassis></sysinfo>";
        assertEquals(List.of(), sample("", tables).options("-smbios"));
        assertEquals(List.of(), sample("<smbios mode='emulate'/>", tables).options("-smbios"));
        assertEquals(
                List.of("-smbios type=3,manufacturer=,serial=1,sku=a,,b"),
                sample("<smbios mode='sysinfo'/>", tables).options("-smbios"));
    }

    @Test
    void theHostsTablesComeFromItsFacts() throws FactsException {
        assertEquals(
                List.of("smbios-host-unknown"),
                sample("<smbios mode='host'/>", "").problems());
        assertEquals(
                List.of("-smbios type=1,manufacturer=ACME"),
                sample("<smbios mode='host'/>", "")
                        .onHost("{\"smbios\": {\"system\": {\"manufacturer\": \"ACME\"}}}")
                        .options("-smbios"));
    }

    @Test
    void theUuidMustBeTheDomains() {
        String other = "<sysinfo type='smbios'><system><entry name='uuid'>%s</entry></system></sysinfo>";
        assertEquals(
                List.of("sysinfo-uuid"),
                sample("", String.format(other, "21111111-2222-3333-4444-555555555555"))
                        .problems());
        assertEquals(
                List.of("-smbios type=1,uuid=11111111-2222-3333-4444-555555555555"),
                sample("<smbios mode='sysinfo'/>", String.format(other, "11111111222233334444555555555555"))
                        .options("-smbios"));
    }

    @Test
    void datesAreChecked() {
        String bios = "<sysinfo type='smbios'><bios><entry name='date'>%s</entry></bios></sysinfo>";
        assertEquals(List.of(), sample("", String.format(bios, "12/31/2024")).problems());
        assertEquals(List.of(), sample("", String.format(bios, "1/2/99")).problems());
        assertEquals(
                List.of("sysinfo-date"),
                sample("", String.format(bios, "31/12/2024")).problems());
    }

    @Test
    void firmwareDataHasAnOpenNameAndOneValue() {
        String blob = "<sysinfo type='fwcfg'><entry name='%s'%s</entry></sysinfo>";
        assertEquals(
                List.of("-fw_cfg name=opt/a.b/c,string=x,,y"),
                sample("", String.format(blob, "opt/a.b/c", ">x,y")).options("-fw_cfg"));
        assertEquals(
                List.of("fwcfg-name"),
                sample("", String.format(blob, "etc/a", ">x")).problems());
        assertEquals(
                List.of("fwcfg-name"),
                sample("", String.format(blob, "opt/ovmf/a", ">x")).problems());
        assertEquals(
                List.of("fwcfg-value"),
                sample("", String.format(blob, "opt/a", " file='/f'>x")).problems());
    }

    private static List<String> tables(String inside) {
        return Sample.os("<smbios mode='sysinfo'/>")
                .with("<sysinfo type='smbios'>" + inside + "</sysinfo>")
                .options("-smbios");
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
        Sample s = Sample.devices("").with(own);
        assertEquals(List.of("-uuid 11111111-2222-3333-4444-555555555556"), s.options("-uuid"));
        assertEquals(
                List.of("-uuid 11111111-2222-3333-4444-555555555555"),
                Sample.devices("").with("<hwuuid/>").options("-uuid"));
        assertEquals(List.of("libvirt-too-old"), s.libvirt(LibvirtRelease.V11_6).problems());
        String table = "<sysinfo type='smbios'><system><entry name='uuid'>%s</entry></system></sysinfo>";
        assertEquals(
                List.of(),
                Sample.devices("")
                        .with(own + String.format(table, "11111111-2222-3333-4444-555555555556"))
                        .problems());
        assertEquals(
                List.of("sysinfo-uuid"),
                Sample.devices("")
                        .with(own + String.format(table, "11111111-2222-3333-4444-555555555555"))
                        .problems());
    }

    @Test
    void aGuestHasOneBoard() {
        assertEquals(
                List.of("sysinfo-boards"),
                Sample.devices("")
                        .with("<sysinfo type='smbios'><baseBoard/><baseBoard/></sysinfo>")
                        .problems());
    }
}
