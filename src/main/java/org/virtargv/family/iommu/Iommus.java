package org.virtargv.family.iommu;

import org.virtargv.family.Family;

/** The IOMMU that the guest sees. */
public final class Iommus implements Family {
}
