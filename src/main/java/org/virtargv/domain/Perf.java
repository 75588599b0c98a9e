package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code <perf>}: events that libvirt counts from outside. */
public class Perf extends Node implements Joined {
    /** An event of the host's processor that is counted. */
    @XmlElement(name = "event")
    public List<Event> events = new ArrayList<>();

    /** {@code <event>}. */
    public static class Event extends Node {
        public enum Name {
            cmt,
            mbmt,
            mbml,
            cpu_cycles,
            instructions,
            cache_references,
            cache_misses,
            branch_instructions,
            branch_misses,
            bus_cycles,
            stalled_cycles_frontend,
            stalled_cycles_backend,
            ref_cpu_cycles,
            cpu_clock,
            task_clock,
            page_faults,
            context_switches,
            cpu_migrations,
            page_faults_min,
            page_faults_maj,
            alignment_faults,
            emulation_faults
        }

        @WithoutEffect("libvirt measures QEMU's process from outside")
        @XmlAttribute(required = true)
        public Name name;

        @WithoutEffect("libvirt measures QEMU's process from outside")
        @XmlAttribute(required = true)
        public YesNo enabled;
    }
}
