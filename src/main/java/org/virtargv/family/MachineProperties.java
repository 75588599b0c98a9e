package org.virtargv.family;

import java.util.EnumMap;
import java.util.Map;
import org.virtargv.argv.Props;

/** The properties of {@code -machine}. Each family gives its own; here is the order in which they stand. */
public final class MachineProperties {
    /** The places on the line in libvirt's order, by QEMU's names of what stands there. */
    public enum Place {
        features,
        key_wrap,
        iommu,
        dump_guest_core,
        mem_merge,
        nvdimm,
        hmat,
        sgx_epc,
        memory_backend,
        loadparm,
        max_cpu_compat,
        confidential_guest_support,
        pflash,
        graphics,
        hpet,
        pcspk_audiodev,
        acpi
    }

    private final Map<Place, Props> places = new EnumMap<>(Place.class);

    /** The properties at a place, to which the caller adds. */
    public Props at(Place place) {
        Props props = places.get(place);
        if (props == null) {
            props = new Props();
            places.put(place, props);
        }
        return props;
    }

    /** Adds all of them, in order, to what stands before them. */
    public Props addTo(Props machine) {
        for (Props props : places.values()) {
            machine.addAll(props);
        }
        return machine;
    }
}
