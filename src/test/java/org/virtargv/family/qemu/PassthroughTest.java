package org.virtargv.family.qemu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.virtargv.argv.print.Printer;
import org.virtargv.argv.print.Spelling;
import org.virtargv.family.Guest;
import org.virtargv.family.Settings;

class PassthroughTest {
    /** Not strict: made-up properties are warned of, and stand on the line all the same. */
    private static Guest override(String properties) {
        return Guest.of("<serial type='null'/>")
                .lenient()
                .with("<qemu:override><qemu:device alias='serial0'><qemu:frontend>" + properties
                        + "</qemu:frontend></qemu:device></qemu:override>");
    }

    @Test
    void propertiesAreChangedAddedAndRemoved() {
        Guest s = override(
                "<qemu:property name='index' type='unsigned' value='3'/><qemu:property name='chardev' type='remove'/>"
                        + "<qemu:property name='on' type='bool' value='true'/><qemu:property name='low' "
                        + "type='signed' value='-1'/>"
                        + "<qemu:property name='text' type='string' value='a'/>");
        assertEquals(
                List.of("-device {\"driver\":\"isa-serial\",\"id\":\"serial0\",\"index\":3,\"on\":true,\"low\":-1,"
                        + "\"text\":\"a\"}"),
                s.lines("-device {\"driver\":\"isa-serial"));
    }

    /** QEMU 6.2 is not trusted with JSON; one device in JSON among others would be odd, and was. */
    @Test
    void anOverrideKeepsTheSpellingOfTheOthers() {
        Guest s = override("<qemu:property name='index' type='unsigned' value='3'/>"
                + "<qemu:property name='x' type='string' value='a,b'/>");
        Guest old = s.onOldQemu("6.2.0");
        assertEquals(
                List.of("-device isa-serial,chardev=charserial0,id=serial0,index=3,x=a,,b"),
                old.lines("-device isa-serial"));
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
                Guest.of("")
                        .with("<qemu:override><qemu:device alias='ua-a'><qemu:frontend>"
                                + "<qemu:property name='a' "
                                + "type='remove'/></qemu:frontend></qemu:device></qemu:override>")
                        .problems());
    }

    @Test
    void argumentsAndEnvironmentGoAsTheyStand() {
        var r = Guest.of("")
                .with("<qemu:commandline><qemu:arg value='-L'/><qemu:arg value='a b'/><qemu:env name='X' "
                        + "value='1'/><qemu:env name='Y'/>"
                        + "</qemu:commandline>")
                .convert();
        List<String> words = Spelling.words(r.line());
        assertEquals("a b", words.get(words.indexOf("-L") + 1));
        assertEquals("1", r.line().environment().get("X"));
        assertEquals("", r.line().environment().get("Y"));
        assertTrue(Printer.shell.print(r.line()).contains("\n-L 'a b' \\\n"));
    }

    @Test
    void aNameThatIsNoVariablesIsRefused() {
        assertEquals(
                List.of("qemu-env-name"),
                Guest.of("")
                        .with("<qemu:commandline><qemu:env name='a b' value='1'/></qemu:commandline>")
                        .problems());
    }

    private static final String GPU = "<graphics type='vnc'/><video><model type='none'/></video><hostdev type='mdev' "
            + "model='vfio-pci'@><source><address uuid='5a1d0c1e-3e0f-4d53-9a6b-0c8d7e6f5a41'/></source></hostdev>";

    private static Guest sets(String attributes, String... all) {
        StringBuilder args = new StringBuilder();
        for (String set : all) {
            args.append("<qemu:arg value='-set'/><qemu:arg value='device.hostdev0.")
                    .append(set)
                    .append("'/>");
        }
        return Guest.of(GPU.replace("@", attributes))
                .style(Settings.Style.shell, false)
                .with("<qemu:commandline>" + args + "</qemu:commandline>");
    }

    /** The most common recipe of guides for vGPUs does nothing today: the message shows the XML that does it. */
    @Test
    void aSetOptionIsRefusedWithWhatDoesTheSame() {
        Guest s = sets("", "ramfb=on", "display=on", "driver=vfio-pci-nohotplug", "x-igd-opregion=on", "xres=0x10");
        List<String> hints = s.convert().problems().sorted().stream()
                .filter(p -> p.id().equals("set-option"))
                .map(p -> p.hint())
                .toList();
        assertEquals(5, hints.size());
        assertEquals("remove it; write ramfb='on' in its <hostdev>", hints.get(0));
        assertEquals("remove it; write display='on' in its <hostdev>", hints.get(1));
        assertEquals("remove it; ramfb='on' in its <hostdev> selects this class", hints.get(2));
        String override = hints.get(3).substring("remove it; write ".length());
        assertEquals("remove it; what is shown for line 1 has it too", hints.get(4));
        Guest mended = Guest.of(GPU.replace("@", " display='on' ramfb='on'"))
                .style(Settings.Style.shell, false)
                .with(override);
        assertEquals(List.of("display-unchecked"), mended.problems());
        assertTrue(
                mended.lines("-device {\"driver\":\"vfio").get(0).endsWith("\"x-igd-opregion\":true,\"xres\":16}"),
                () -> mended.lines("-device {\"driver\":\"vfio").toString());
    }

    private static Guest set(String option) {
        return Guest.of(DISK + "<video><model type='vga'/></video>")
                .style(Settings.Style.shell, false)
                .with("<qemu:commandline><qemu:arg value='-set'/><qemu:arg value='" + option
                        + "'/></qemu:commandline>");
    }

    private static final String DISK = "<disk type='file'><source file='/a'/><target dev='vda' bus='virtio'/></disk>";

    /** {@code write-cache} is a word though 'on' could be a truth, {@code serial} a string though it has digits. */
    @Test
    void theOverrideThatIsShownIsTakenByTheNextRun() {
        for (String option : List.of(
                "virtio-disk0.write-cache=on",
                "virtio-disk0.serial=12",
                "virtio-disk0.serial=a&amp;b",
                "virtio-disk0.physical_block_size=4k",
                "video0.vgamem_mb=0x40",
                "video0.edid=off")) {
            Guest wrong = set("device." + option);
            assertEquals(List.of("set-option"), wrong.problems(), option);
            String hint = wrong.convert().problems().sorted().get(0).hint();
            Guest mended = Guest.of(DISK + "<video><model type='vga'/></video>")
                    .style(Settings.Style.shell, false)
                    .with(hint.substring("remove it; write ".length()));
            assertEquals(List.of(), mended.problems(), hint);
        }
    }

    @Test
    void whatNoOverrideCanSayIsNotAdvised() {
        assertEquals(
                List.of(
                        "remove it; no device of the domain has the alias 'ghost'",
                        "remove it; the property 'write-cache' is 'on', 'off' or 'auto', not 'maybe'",
                        "remove it; no device of QEMU "
                                + Guest.of("").converter().qemu().version() + " has a property 'nosuch'"),
                Stream.of("ghost.x=1", "virtio-disk0.write-cache=maybe", "video0.nosuch=1")
                        .map(option -> set("device." + option)
                                .convert()
                                .problems()
                                .sorted()
                                .get(0)
                                .hint())
                        .toList());
    }

    @Test
    void setOptionsThatQemuCannotCarryOutAreRefused() {
        assertEquals(List.of("set-form"), set("device.video0").problems());
        assertEquals(List.of("set-form"), set("device.video0.=1").problems());
        assertEquals(List.of("set-group"), set("machine.pc.accel=kvm").problems());
        assertEquals(
                List.of("set-group"), set("drive.drive-virtio-disk0.cache=none").problems());
        assertEquals(List.of(), set("chardev.charmonitor.path=/a").problems());
    }

    /** QEMU goes through the options in their order, and finds what was written as key=value before. */
    @Test
    void aSetOptionOfTheDocumentsOwnDeviceIsFound() {
        String device = "<qemu:arg value='-device'/><qemu:arg value='edu,id=e'/>";
        String set = "<qemu:arg value='-set'/><qemu:arg value='device.e.dma_mask=1'/>";
        assertEquals(
                List.of(),
                arguments(device + set).style(Settings.Style.shell, false).problems());
        assertEquals(
                List.of("set-option"),
                arguments(set + device).style(Settings.Style.shell, false).problems());
        assertEquals(
                List.of("set-option"),
                arguments(device.replace("edu,id=e", "{\"driver\":\"edu\",\"id\":\"e\"}") + set)
                        .style(Settings.Style.shell, false)
                        .problems());
    }

    /** QEMU before 7.0 is given devices as key=value, where it works, and then it is decided on as an override is. */
    @Test
    void aSetOptionWorksWithAnOldQemu() {
        assertEquals(
                List.of("display-unchecked"),
                sets("", "display=on", "ramfb=on", "driver=vfio-pci-nohotplug")
                        .onOldQemu("6.2.0")
                        .problems());
        assertEquals(
                List.of("ramfb-class", "ramfb-needs-display"),
                sets("", "ramfb=on").onOldQemu("6.2.0").convert().problems().sorted().stream()
                        .filter(p -> p.severity() == org.virtargv.problem.Severity.error)
                        .map(p -> p.id())
                        .toList());
    }

    @Test
    void jsonThatCannotBeReadIsToldWithItsPlace() {
        assertEquals(
                List.of("argument-json"),
                Guest.of("")
                        .style(Settings.Style.shell, false)
                        .with("<qemu:commandline><qemu:arg value='-device'/><qemu:arg value='{\"driver\":'/>"
                                + "</qemu:commandline>")
                        .problems());
    }

    private static Guest argument(String word) {
        return Guest.of("").with("<qemu:commandline><qemu:arg value='" + word + "'/></qemu:commandline>");
    }

    /** QEMU: "invalid option". */
    @Test
    void optionsThatQemuDoesNotHaveAreRefused() {
        assertEquals(List.of("qemu-option-unknown"), argument("-somearg").problems());
        assertEquals(List.of("qemu-option-unknown"), argument("--no-acpi").problems());
        assertEquals(List.of("qemu-option-unknown"), argument("-sdl").problems());
        assertEquals(List.of(), argument("--no-reboot").problems());
        assertEquals(List.of(), argument("-no-acpi").onOldQemu("7.2.0").problems());
        assertEquals(
                List.of("qemu-option-unknown"),
                argument("-perfmap").onOldQemu("7.2.0").problems());
        assertEquals(List.of(), argument("-perfmap").problems());
        assertEquals(List.of(), argument("-old-param").problems());
        assertEquals(
                List.of("qemu-option-unknown"),
                argument("-old-param").onOldQemu("11.1.0").problems());
        assertEquals(List.of(), argument("-somearg").onOldQemu("11.2.0").problems());
        assertEquals(
                "did you mean '-no-reboot'?",
                argument("-no-rebot").convert().problems().sorted().get(0).hint());
    }

    private static List<String> passed(String option, String value) {
        return arguments("<qemu:arg value='" + option + "'/><qemu:arg value='" + value + "'/>")
                .problems();
    }

    /** The recipes of guides for graphics cards and for macOS pass; QEMU: "Property '…' not found". */
    @Test
    void propertiesOfProcessorsAndMachinesAreThoseThatQemuHas() {
        assertEquals(
                List.of(),
                passed("-cpu", "host,kvm=off,hv_vendor_id=null,-hypervisor,+invtsc,vmware-cpuid-freq=on,tsc-freq=1"));
        assertEquals(List.of("qemu-property-unknown"), passed("-cpu", "host,kvn=off"));
        assertEquals(List.of("qemu-property-unknown", "qemu-property-unknown"), passed("-cpu", "Penryn,+avx3,-nosuch"));
        assertEquals(List.of(), passed("-machine", "kernel_irqchip=on,hpet=off"));
        assertEquals(List.of("qemu-property-unknown"), passed("-machine", "hpets=off"));
        assertEquals(List.of("qemu-property-unknown"), passed("-M", "hpets=off"));
    }

    /** QEMU: "requires an argument". */
    @Test
    void anOptionWithoutItsValueIsRefused() {
        assertEquals(List.of("argument-value-missing"), argument("-set").problems());
        assertEquals(List.of("argument-value-missing"), argument("--device").problems());
        assertEquals(List.of(), argument("-snapshot").problems());
    }

    /** QEMU: "drive with bus=0, unit=0 (index=0) exists". */
    @Test
    void whatBelongsToNoOptionIsTheFirstDriveOnce() {
        String image = "<qemu:arg value='a.img'/>";
        assertEquals(List.of(), arguments(image).problems());
        assertEquals(List.of("argument-image"), arguments(image + image).problems());
        assertEquals(
                List.of("argument-image"),
                arguments("<qemu:arg value='-hda'/>" + image + image).problems());
        assertEquals(
                List.of(),
                arguments("<qemu:arg value='-hdb'/>" + image + image).problems(),
                "one of them is the option's");
    }

    private static Guest arguments(String all) {
        return Guest.of("").with("<qemu:commandline>" + all + "</qemu:commandline>");
    }
}
