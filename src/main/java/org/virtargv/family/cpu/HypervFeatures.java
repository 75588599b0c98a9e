package org.virtargv.family.cpu;

import java.util.Map;
import org.virtargv.argv.Props;
import org.virtargv.domain.Features;
import org.virtargv.domain.Features.Hyperv;
import org.virtargv.domain.Features.State;
import org.virtargv.domain.OnOff;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.family.Conversion;
import org.virtargv.machine.Accelerator;

/**
 * What the guest sees of Hyper-V, as properties of {@code -cpu}.
 *
 * <p>With mode {@code host-model} all that QEMU and the host have is on, but for what the document itself speaks of;
 * libvirt works that out when the guest starts.
 */
final class HypervFeatures {
    /** What a guest never tells its hypervisor: how often it tried. */
    private static final long NEVER = 0xffff_ffffL;

    private final Props out;
    private final Map<String, Object> host;

    private HypervFeatures(Props out, Map<String, Object> host) {
        this.out = out;
        this.host = host;
    }

    /** All features that there are, null where the document does not speak of one. */
    static State[] all(Hyperv h) {
        return new State[] {
            h.relaxed,
            h.vapic,
            h.spinlocks,
            h.vpindex,
            h.runtime,
            h.synic,
            h.stimer,
            h.reset,
            h.vendorId,
            h.frequencies,
            h.reenlightenment,
            h.tlbflush,
            h.ipi,
            h.evmcs,
            h.avic,
            h.emsrBitmap,
            h.xmmInput
        };
    }

    /** What the host has of Hyper-V where the domain wants it by mode host-model; null where that is not known. */
    static Map<String, Object> hostModel(Conversion c) {
        Features f = c.domain().features;
        if (f == null || f.hyperv == null || f.hyperv.mode != Hyperv.Mode.host_model) {
            return Map.of();
        }
        QemuProfile.CpuExpansion all = c.qemu().cpu(Accelerator.kvm, QemuProfile.Expand.hyperv);
        return all == null ? null : all.properties();
    }

    /** Adds the properties of {@code -cpu}; those that are off are left out, as QEMU has none of them by itself. */
    static void put(Conversion c, Props out, Hyperv h) {
        Map<String, Object> host = hostModel(c);
        if (h.mode == Hyperv.Mode.passthrough || host == null) {
            out.add("hv-passthrough", true);
        } else {
            new HypervFeatures(out, host).put(h);
        }
    }

    private void put(Hyperv h) {
        put("hv-relaxed", h.relaxed);
        put("hv-vapic", h.vapic);
        if (on(h.spinlocks)) {
            spinlocks(h.spinlocks.retries == null ? NEVER : h.spinlocks.retries);
        } else if (h.spinlocks == null && host.get("hv-spinlocks") instanceof Number n) {
            spinlocks(n.longValue());
        }
        put("hv-vpindex", h.vpindex);
        put("hv-runtime", h.runtime);
        put("hv-synic", h.synic);
        put("hv-stimer", h.stimer);
        putInside("hv-stimer-direct", h.stimer, h.stimer == null ? null : h.stimer.direct);
        put("hv-reset", h.reset);
        if (on(h.vendorId) && h.vendorId.value != null) {
            out.add("hv-vendor-id", h.vendorId.value);
        } else if (h.vendorId == null && host.get("hv-vendor-id") instanceof String name && !name.isEmpty()) {
            out.add("hv-vendor-id", name);
        }
        put("hv-frequencies", h.frequencies);
        put("hv-reenlightenment", h.reenlightenment);
        put("hv-tlbflush", h.tlbflush);
        putInside("hv-tlbflush-direct", h.tlbflush, h.tlbflush == null ? null : h.tlbflush.direct);
        putInside("hv-tlbflush-ext", h.tlbflush, h.tlbflush == null ? null : h.tlbflush.extended);
        put("hv-ipi", h.ipi);
        put("hv-evmcs", h.evmcs);
        put("hv-avic", h.avic);
        put("hv-emsr-bitmap", h.emsrBitmap);
        put("hv-xmm-input", h.xmmInput);
    }

    private void spinlocks(long retries) {
        out.add("hv-spinlocks", "0x" + Long.toHexString(retries));
    }

    private void put(String name, State state) {
        if (state == null ? Boolean.TRUE.equals(host.get(name)) : on(state)) {
            out.add(name, true);
        }
    }

    /** What is a part of another feature goes with it: the document speaks of both or of none. */
    private void putInside(String name, State outer, State inner) {
        if (outer == null) {
            put(name, null);
        } else if (on(outer) && on(inner)) {
            out.add(name, true);
        }
    }

    private static boolean on(State state) {
        return state != null && state.state == OnOff.on;
    }
}
