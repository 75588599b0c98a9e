package org.virtargv.family.boot;

import org.virtargv.family.Family;

/** {@code -boot} and direct kernel boot. */
public final class Boot implements Family {
}
