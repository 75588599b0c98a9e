package org.virtargv.family.video;

import org.virtargv.family.Family;

/** Video devices. */
public final class Videos implements Family {
}
