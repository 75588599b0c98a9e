package org.virtargv.family.tpm;

import org.virtargv.family.Family;

/** Trusted platform modules. */
public final class Tpms implements Family {
}
