package org.virtargv.family.security;

import org.virtargv.family.Family;

/** Confidential guests. */
public final class LaunchSecurities implements Family {
}
