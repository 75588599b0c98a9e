package org.virtargv.convert;

import org.virtargv.domain.Controller;
import org.virtargv.family.SetAside;
import org.virtargv.problem.Problem;

/**
 * Problems that follow from another. What was set aside as malformed is not missing: to say so would send the user to
 * add what is there. Where a controller was set aside, nothing certain can be said of the places on all others of its
 * type.
 */
final class FollowUps {
    private FollowUps() {}

    /** Whether the problem may follow from what was set aside. */
    static boolean has(Problem problem, SetAside aside) {
        if (aside.explains(problem)) {
            return true;
        }
        return switch (problem.id()) {
            case "address-type", "disk-address-range", "scsi-address-narrow" ->
                aside.controllers().findAny().isPresent();
            default ->
                (problem.id().startsWith("pci-") && lacks(aside, Controller.Type.pci))
                        || (problem.id().startsWith("usb-") && lacks(aside, Controller.Type.usb));
        };
    }

    private static boolean lacks(SetAside aside, Controller.Type type) {
        return aside.controllers().anyMatch(c -> c.type == null || c.type == type);
    }
}
