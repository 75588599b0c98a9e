package org.virtargv.family.chardev;

import org.virtargv.family.Family;

/** Smart card readers. */
public final class Smartcards implements Family {
}
