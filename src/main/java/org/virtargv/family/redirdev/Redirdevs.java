package org.virtargv.family.redirdev;

import org.virtargv.family.Family;

/** USB redirection. */
public final class Redirdevs implements Family {
}
