package org.virtargv.family.general;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.virtargv.argv.CommandLine;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Spelling;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.Since;
import org.virtargv.family.sysinfo.Sysinfos;

/** The domain's UUID. */
public final class DomainUuid implements Family {
    @Override
    public void defaults(Conversion c) {
        Domain d = c.domain();
        d.uuid = d.uuid != null && d.uuid.isEmpty() ? null : d.uuid;
        d.hwuuid = d.hwuuid != null && d.hwuuid.isEmpty() ? null : d.hwuuid;
        if (d.hwuuid != null && !Since.knows(c, LibvirtChange.HWUUID, d, "<hwuuid>")) {
            d.hwuuid = null;
        }
        d.hwuuid = d.hwuuid == null ? null : spelled(c, "hwuuid", d.hwuuid);
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
                            "the domain has no <uuid>, so " + c.domain().uuid + " was derived from its name",
                            null);
            return;
        }
        d.uuid = spelled(c, "uuid", d.uuid);
    }

    /** With hyphens and in small letters; as it stands where it is refused. */
    private static String spelled(Conversion c, String element, String uuid) {
        String digits = uuid.strip().replace("-", "").toLowerCase(Locale.ROOT);
        if (digits.length() == 32 && Spelling.isHex(digits)) {
            return new StringBuilder(digits)
                    .insert(20, '-')
                    .insert(16, '-')
                    .insert(12, '-')
                    .insert(8, '-')
                    .toString();
        }
        c.problems()
                .error(
                        "uuid-invalid",
                        c.domain().at,
                        "<" + element + "> '" + uuid + "' is not a UUID",
                        "write 32 hexadecimal digits");
        return uuid;
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        line.option("-uuid", c.domain().hwuuid == null ? c.domain().uuid : c.domain().hwuuid);
    }
}
