package org.virtargv.family.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.print.Spelling;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.family.Guest;
import org.virtargv.family.Rules;
import org.virtargv.family.Settings;

class MachineTypeTest {
    private static Guest features(String content) {
        return Guest.having("<features>" + content + "</features>");
    }

    @Test
    void anAliasIsReplacedUnlessTheHostKeepsIt() {
        assertEquals(
                "pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off",
                Guest.having("").option("-machine"));
        String version = Guest.having("").qemu().version() + "-x86_64";
        assertEquals(
                "q35",
                Guest.having("")
                        .host("{\"machines\":{\"aliasesKept\":[\"" + version + "\"]}}")
                        .option("-machine")
                        .split(",")[0]);
        assertEquals(
                List.of("machine-unknown"),
                Guest.having("").on("pc-0.1").problems().stream().distinct().toList());
    }

    /** What is not known has no buses: nothing is told of devices that would have sat on them. */
    @Test
    void anUnknownMachineIsTheOnlyThingToldOfIt() {
        Guest guest = Guest.having("").devices("<input type='tablet' bus='usb'/><video><model type='virtio'/></video>");
        assertEquals(List.of("machine-unknown"), guest.on("q53").problems());
        assertEquals("did you mean 'q35'?", MachineAdvice.misspelt(EmbeddedProfiles.standard(), "q53"));
    }

    @TestFactory
    Stream<DynamicNode> unknownArchitecturesHaveNoBusesEither() {
        return Rules.of(
                """
                # An architecture by another's name
                @ amd64/q35
                <input type='tablet' bus='usb'/>
                  error arch-unknown
                @ pdp11/q35
                <video><model type='virtio'/></video>
                  error arch-unknown
                """);
    }

    @Test
    void microsoftsHypervisorRunsWhatTheHostHas() throws FactsException {
        HostFacts host = HostFacts.parse("{\"cpu\":{\"mshv\":true}}");
        Settings libvirt = new Settings(Settings.Style.libvirt, true, false);
        Rules.Setting mshv =
                new Rules.Setting("hyperv", "x86_64", "q35", EmbeddedProfiles.load("qemu-11.1"), host, libvirt, "");
        assertEquals("mshv", option(mshv, "", "-accel"));
        assertEquals("qemu64", option(mshv, "", "-cpu"));
        assertEquals("host,migratable=on", option(mshv, "<cpu mode='host-passthrough'/>", "-cpu"));
        String relaxed = "<features><hyperv><relaxed state='on'/></hyperv></features>";
        assertEquals("qemu64,hv-relaxed=on", option(mshv, relaxed, "-cpu"));
        Rules.Setting unknownHost = new Rules.Setting(
                "hyperv", "x86_64", "q35", EmbeddedProfiles.load("qemu-11.1"), HostFacts.neutral(), libvirt, "");
        assertEquals(List.of("error mshv-unavailable"), Rules.told(unknownHost, "<audio id='1' type='none'/>"));
        Rules.Setting old =
                new Rules.Setting("hyperv", "x86_64", "q35", EmbeddedProfiles.standard(), host, libvirt, "");
        assertEquals(List.of("error mshv-unavailable"), Rules.told(old, "<audio id='1' type='none'/>"));
    }

    private static String option(Rules.Setting setting, String xml, String name) {
        CommandLine line = setting.convert(xml).line();
        return line.options().stream()
                .filter(o -> o.name().equals(name))
                .map(o -> Spelling.of(line.dialect(), o))
                .findFirst()
                .orElse(null);
    }

    @Test
    void featuresOfTheMachine() {
        assertEquals(
                "pc-q35-10.0,usb=off,vmport=off,smm=on,i8042=on,dump-guest-core=off,memory-backend=pc.ram,acpi=on",
                features("<acpi/><vmport state='off'/><smm/><ps2 state='on'/>").option("-machine"));
        assertEquals(
                true,
                features("<ioapic driver='qemu'/>").kvm().option("-machine").contains(",kernel_irqchip=split,"));
        assertEquals(
                "mch.extended-tseg-mbytes=48",
                features("<smm><tseg>48</tseg></smm>").options("-global").get(0));
        assertEquals(
                List.of("{\"driver\":\"vmcoreinfo\"}"),
                features("<vmcoreinfo/>").options("-device", "vmcoreinfo"));
        assertEquals(
                "async-teardown=on", features("<async-teardown enabled='yes'/>").option("-run-with"));
    }

    @Test
    void whatRunsTheCode() {
        assertEquals(
                "tcg,tb-size=64",
                features("<tcg><tb-cache unit='MiB'>64</tb-cache></tcg>").option("-accel"));
        assertEquals(
                "kvm,dirty-ring-size=2048",
                features("<kvm><dirty-ring state='on' size='2048'/></kvm>")
                        .kvm()
                        .option("-accel"));
    }

    @Test
    void theCoreDumpIsTheHostsToSayUnlessTheDomainDoes() {
        assertEquals(
                true,
                Guest.having("<memory dumpCore='on' unit='MiB'>64</memory>")
                        .option("-machine")
                        .contains("dump-guest-core=on"));
        assertEquals(
                true,
                Guest.having("")
                        .host("{\"memory\":{\"dumpGuestCore\":true}}")
                        .option("-machine")
                        .contains("dump-guest-core=on"));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertEquals(List.of("feature-elsewhere"), features("<htm state='on'/>").problems());
        assertEquals(
                List.of("dirty-ring-size"),
                features("<kvm><dirty-ring state='on' size='1000'/></kvm>")
                        .kvm()
                        .problems());
        assertEquals(
                List.of("tcg-with-kvm"),
                features("<tcg><tb-cache>1024</tb-cache></tcg>").kvm().problems());
        assertEquals(
                List.of("size-not-mib"),
                features("<smm><tseg unit='KiB'>5</tseg></smm>").problems());
        assertEquals(List.of("feature-ignored"), features("<hap/>").problems());
        assertEquals(
                List.of("vmport-without-ps2"),
                features("<ps2 state='off'/><vmport state='on'/>").problems());
    }

    @Test
    void theGenerationIsMadeOfTheDomainWhereItIsEmpty() {
        assertEquals(
                "{\"driver\":\"vmgenid\",\"guid\":\"aabbccdd-0011-2233-4455-66778899aabb\",\"id\":\"vmgenid0\"}",
                Guest.having("<genid>AABBCCDD-00112233445566778899AABB</genid>")
                        .options("-device", "vmgenid")
                        .get(0));
        String made = Guest.having("<genid/>").options("-device", "vmgenid").get(0);
        assertEquals(
                made, Guest.having("<genid/>").options("-device", "vmgenid").get(0));
        assertEquals(List.of("genid-invalid"), Guest.having("<genid>x</genid>").problems());
    }
}
