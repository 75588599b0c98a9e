package org.virtargv.family.memory;

import org.virtargv.family.Family;

/** Dimm, nvdimm, virtio-mem and the like. */
public final class MemoryDevices implements Family {
}
