package org.virtargv.domain;

/** {@code <iommu>}. */
public class Iommu extends Device {
}
