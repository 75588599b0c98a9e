package org.virtargv.family.controller;

import org.virtargv.family.Family;

/** Buses. */
public final class Controllers implements Family {
}
