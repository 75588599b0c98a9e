package org.virtargv.hotplug;

import java.util.List;
import org.virtargv.problem.Problems;

/**
 * What plugs a device into a running domain, or takes one out.
 *
 * @param commands QMP, a line of JSON each, in the order in which QEMU needs them; a line with {@code event} in the
 *     place of {@code execute} is what to wait for. Empty where it cannot be done
 * @param problems why it cannot, and what else there is to say
 */
public record Plan(List<String> commands, Problems problems) {
    public boolean refused() {
        return problems.hasErrors();
    }

    static Plan refused(Problems problems) {
        return new Plan(List.of(), problems);
    }
}
