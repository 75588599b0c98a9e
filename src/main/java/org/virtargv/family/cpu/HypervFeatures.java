package org.virtargv.family.cpu;

import org.virtargv.argv.Props;
import org.virtargv.domain.Features;
import org.virtargv.domain.Features.Hyperv;
import org.virtargv.domain.Features.State;
import org.virtargv.domain.OnOff;

/** What makes Windows believe that it runs on Hyper-V. QEMU's documentation "Hyper-V Enlightenments". */
final class HypervFeatures {
    private HypervFeatures() {}

    /** Adds the properties of {@code -cpu}; those that are off are left out, as QEMU has none of them by itself. */
    static void put(Props out, Hyperv h) {
        if (h.mode == Hyperv.Mode.passthrough) {
            out.add("hv-passthrough", true);
        }
        put(out, "hv-relaxed", h.relaxed);
        put(out, "hv-vapic", h.vapic);
        if (on(h.spinlocks)) {
            out.add("hv-spinlocks", "0x" + Long.toHexString(h.spinlocks.retries));
        }
        put(out, "hv-vpindex", h.vpindex);
        put(out, "hv-runtime", h.runtime);
        put(out, "hv-synic", h.synic);
        put(out, "hv-stimer", h.stimer);
        if (on(h.stimer)) {
            put(out, "hv-stimer-direct", h.stimer.direct);
        }
        put(out, "hv-reset", h.reset);
        if (on(h.vendorId) && h.vendorId.value != null) {
            out.add("hv-vendor-id", h.vendorId.value);
        }
        put(out, "hv-frequencies", h.frequencies);
        put(out, "hv-reenlightenment", h.reenlightenment);
        put(out, "hv-tlbflush", h.tlbflush);
        if (on(h.tlbflush)) {
            put(out, "hv-tlbflush-direct", h.tlbflush.direct);
            put(out, "hv-tlbflush-ext", h.tlbflush.extended);
        }
        put(out, "hv-ipi", h.ipi);
        put(out, "hv-evmcs", h.evmcs);
        put(out, "hv-avic", h.avic);
        put(out, "hv-emsr-bitmap", h.emsrBitmap);
        put(out, "hv-xmm-input", h.xmmInput);
    }

    private static void put(Props out, String name, State state) {
        if (on(state)) {
            out.add(name, true);
        }
    }

    private static boolean on(Features.State state) {
        return state != null && state.state == OnOff.on;
    }
}
