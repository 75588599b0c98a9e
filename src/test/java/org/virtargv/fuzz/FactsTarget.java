package org.virtargv.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.virtargv.argv.print.Printer;
import org.virtargv.convert.Converter;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.facts.qemu.ProfileFile;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.facts.qemu.Transcript;
import org.virtargv.family.DisplayWishes;
import org.virtargv.family.Settings;
import org.virtargv.json.JsonException;

/** Files of facts: each is read or refused, and a conversion by what was read ends in an answer. */
final class FactsTarget implements Target {
    /** What a kind of file holds. */
    enum Kind {
        host,
        devices,
        profile,
        transcript
    }

    private static final Settings SETTINGS =
            new Settings(Settings.Style.libvirt, false, false, LibvirtRelease.NEWEST, DisplayWishes.none());

    private final Kind kind;
    private final Mutator mutator;
    private final Random random;
    private final List<String> domains;

    FactsTarget(Kind kind, Random random, List<String> seeds, List<String> domains) {
        this.kind = kind;
        this.random = random;
        this.domains = domains;
        mutator = new Mutator(random, seeds);
    }

    @Override
    public String name() {
        return kind.name();
    }

    @Override
    public String ending() {
        return ".json";
    }

    @Override
    public String next() {
        return mutator.next();
    }

    @Override
    public void take(String text) {
        QemuProfile qemu = EmbeddedProfiles.standard();
        HostFacts host = HostFacts.neutral();
        DeviceFacts devices = DeviceFacts.none();
        try {
            switch (kind) {
                case host -> host = HostFacts.parse(text);
                case devices -> devices = DeviceFacts.parse("f", text);
                case profile -> qemu = ProfileFile.parse("f", text.getBytes(StandardCharsets.UTF_8));
                case transcript -> qemu = Transcript.parse("f", text.getBytes(StandardCharsets.UTF_8));
            }
            byte[] domain = domains.get(random.nextInt(domains.size())).getBytes(StandardCharsets.UTF_8);
            Converter.Result result = new Converter(qemu, host, devices, SETTINGS).convert("f.xml", domain);
            if (result.line() != null) {
                Printer.shell.print(result.line());
            }
        } catch (FactsException | JsonException e) {
            // refused, or found to be damaged when it was needed: both are told
        }
    }
}
