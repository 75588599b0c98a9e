package org.virtargv.read;

import org.virtargv.binding.Member;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Features;
import org.virtargv.domain.Joined;
import org.virtargv.domain.Node;

/** What libvirt makes of an element that stands twice where it reads one. */
enum Repeats {
    /** It says that there is one at most. */
    refused,
    /** It reads both as one; of what both say the first counts. */
    joined,
    /** It reads what it comes to, one after the other. */
    last,
    /** It looks for one, and finds the first. */
    first;

    static Repeats of(Node parent, Object old, Member member) {
        if (old instanceof Joined) {
            return joined;
        }
        if (parent instanceof Features || parent instanceof Features.Hyperv || parent instanceof Features.Kvm) {
            return last;
        }
        boolean device = parent instanceof Devices && !member.local.equals("emulator");
        return device || member.is(Member.ONCE) ? refused : first;
    }
}
