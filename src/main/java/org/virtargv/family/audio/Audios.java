package org.virtargv.family.audio;

import org.virtargv.family.Family;

/** {@code -audiodev}. */
public final class Audios implements Family {
}
