package org.virtargv.family.general;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Genid;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.Provenance;

/** {@code <genid>}: tells the guest when it runs a second time from the same state. */
public final class GenerationId implements Family {
    @Override
    public void defaults(Conversion c) {
        Genid g = c.domain().genid;
        if (g == null) {
            return;
        }
        if (g.uuid == null || g.uuid.isBlank()) {
            // libvirt draws one at random; the same file must give the same line, so ours is made of the domain
            String seed = "virt-argv:genid:" + c.domain().name;
            if (c.host().generatedUuid() != null) {
                c.provenance().fact(g, Provenance.TEXT, "host facts, generatedUuid");
            }
            g.uuid = c.host().generatedUuid() != null
                    ? c.host().generatedUuid()
                    : UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                            .toString();
            return;
        }
        String digits = g.uuid.strip().replace("-", "").toLowerCase(Locale.ROOT);
        if (digits.matches("[0-9a-f]{32}")) {
            g.uuid = digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
        } else {
            c.problems()
                    .error(
                            "genid-invalid",
                            g.at,
                            "<genid> '" + g.uuid + "' is not a UUID",
                            "write 32 hexadecimal digits, or leave it empty");
        }
    }

    @Override
    public void check(Conversion c) {
        if (c.domain().genid != null && !c.qemu().hasType("vmgenid")) {
            c.problems()
                    .error(
                            "genid-unsupported",
                            c.domain().genid.at,
                            "<genid> needs 'vmgenid', which " + c.qemu().origin() + " does not have",
                            null);
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        if (c.domain().genid != null) {
            line.from("genid", c.domain().genid)
                    .option(
                            "-device",
                            Props.device("vmgenid")
                                    .put("guid", c.domain().genid.uuid)
                                    .put("id", "vmgenid0"));
        }
    }
}
