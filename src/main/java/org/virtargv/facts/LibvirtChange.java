package org.virtargv.facts;

/**
 * Every difference between the releases of libvirt in what they make of a domain: since which release, what changed,
 * and where libvirt says so. The headings are those of its release notes (news.html); a difference without a heading
 * was seen by asking both ends of the range, and counts from the newest on.
 */
public enum LibvirtChange {
    CPU_TOPOLOGY_FEATURES_LEFT_TO_QEMU(
            LibvirtRelease.V11_10,
            "The x86 CPU features ht and cmp_legacy are no longer written: QEMU sets them by the topology.",
            "qemu: Fix incoming migration to QEMU 10.0.0 and newer"),
    MONITOR_OBJECT(
            LibvirtRelease.V12_8,
            "The QMP monitor is an object, monitor-qmp, where QEMU has that type; it was -mon.",
            null);

    /** The first release that has it. */
    public final LibvirtRelease since;

    /** One sentence. */
    public final String what;

    /** The heading in the release notes of {@link #since}, or null where they are silent. */
    public final String heading;

    LibvirtChange(LibvirtRelease since, String what, String heading) {
        this.since = since;
        this.what = what;
        this.heading = heading;
    }
}
