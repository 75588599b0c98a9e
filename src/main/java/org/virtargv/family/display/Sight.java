package org.virtargv.family.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.virtargv.domain.Lists;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.family.display.decision.DisplayCase;
import org.virtargv.family.display.decision.DisplayDecision;

/**
 * What a person will see of a device that is accepted, where that is probably not what is wanted: the second half of
 * the display table.
 *
 * @param shown     whether the device's display is on
 * @param device    what is known of it
 * @param mediated  true: for mediated devices alone, which have no other way out; null: for any
 * @param cardToo   whether there is an emulated graphics card
 * @param message   one sentence without a full stop
 * @param instead   what to write, or null where turning the display on is what helps
 */
public record Sight(
        String id,
        boolean shown,
        Set<DeviceFacts.Display> device,
        Boolean mediated,
        boolean cardToo,
        String message,
        String instead) {
    private static final Set<DeviceFacts.Display> ANY = Set.of(DeviceFacts.Display.values());
    private static final Set<DeviceFacts.Display> THERE =
            Set.of(DeviceFacts.Display.region, DeviceFacts.Display.dmabuf);
    private static final Set<DeviceFacts.Display> PERHAPS =
            Set.of(DeviceFacts.Display.region, DeviceFacts.Display.dmabuf, DeviceFacts.Display.unknown);
    private static final Set<DeviceFacts.Display> NOT_THERE = Set.of(DeviceFacts.Display.none);
    private static final String CARD = "write <video><model type='virtio'/></video> instead of the one of type 'none'";
    private static final String NOTHING =
            "the graphics device has nothing to show, because the device's display is off and "
                    + "there is no emulated graphics card";

    public static final List<Sight> ALL = List.of(
            new Sight(
                    "display-two-heads",
                    true,
                    ANY,
                    null,
                    true,
                    "its display is on, and there is also an emulated graphics card: the guest has two "
                            + "displays and chooses the primary one",
                    "set <video><model type='none'/></video> if the device should be the only display"),
            new Sight("display-nothing-shown", false, PERHAPS, true, false, NOTHING, null),
            new Sight("display-nothing-shown", false, THERE, false, false, NOTHING, null),
            new Sight("display-nothing-shown", false, NOT_THERE, true, false, NOTHING, CARD),
            new Sight(
                    "display-off-black",
                    false,
                    THERE,
                    null,
                    true,
                    "its display is off: the graphics device shows nothing new once the guest's driver "
                            + "draws on this device",
                    null));

    /**
     * Those that there are to say; without a graphics device nobody looks.
     *
     * @param all the domain's assigned devices: where one is shown, there is something to see
     */
    static List<Sight> of(AssignedDisplay d, List<AssignedDisplay> all) {
        List<Sight> out = new ArrayList<>();
        DisplayDecision decision = d.decision();
        boolean vfioPci = decision.decided().model() == DisplayCase.Model.vfioPci;
        if (decision.refused() || !d.screen().isThere() || !vfioPci) {
            return out;
        }
        boolean on = d.isShown();
        boolean picture = d.screen().hasVideo() || Lists.any(all, AssignedDisplay::isShown);
        for (Sight s : ALL) {
            if (s.shown == on
                    && s.device.contains(d.display())
                    && (s.mediated == null || s.mediated == d.isMediated())
                    && s.cardToo == (on ? d.screen().hasVideo() : picture)) {
                out.add(s);
            }
        }
        return out;
    }
}
