package org.virtargv.family.controller;

import org.virtargv.family.Conversion;

/** What a controller cannot be. */
final class ControllerChecks {
    private ControllerChecks() {
    }

    static void check(Conversion c) {
    }
}
