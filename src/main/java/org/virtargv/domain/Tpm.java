package org.virtargv.domain;

/** {@code <tpm>}. */
public class Tpm extends Device {
}
