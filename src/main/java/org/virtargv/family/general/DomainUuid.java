package org.virtargv.family.general;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.virtargv.argv.CommandLine;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.sysinfo.Sysinfos;

/** The domain's UUID. */
public final class DomainUuid implements Family {
    @Override
    public void defaults(Conversion c) {
        if (c.domain().uuid == null) {
            c.domain().uuid = Sysinfos.uuid(c.domain());
        }
        if (c.domain().uuid == null) {
            // libvirt draws one at random; the same file must give the same line, so ours is made of the name
            c.domain().uuid = UUID.nameUUIDFromBytes(("virt-argv:" + c.domain().name).getBytes(StandardCharsets.UTF_8))
                    .toString();
            c.problems()
                    .note(
                            "uuid-derived",
                            c.domain().at,
                            "the domain has no <uuid>; " + c.domain().uuid + " was made from its name",
                            null);
            return;
        }
        String digits = c.domain().uuid.strip().replace("-", "").toLowerCase(Locale.ROOT);
        if (digits.matches("[0-9a-f]{32}")) {
            c.domain().uuid = digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
        } else {
            c.problems()
                    .error(
                            "uuid-invalid",
                            c.domain().at,
                            "<uuid> '" + c.domain().uuid + "' is not a UUID",
                            "write 32 hexadecimal digits");
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        line.option("-uuid", c.domain().uuid);
    }
}
