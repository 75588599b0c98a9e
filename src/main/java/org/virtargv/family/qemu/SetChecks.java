package org.virtargv.family.qemu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.family.Conversion;
import org.virtargv.family.QemuRejects;

/** Every {@code -set} that QEMU ends with; those that one {@code <qemu:override>} replaces are told as one. */
final class SetChecks {
    /** QEMU: "-set is not supported with machine", "There is no option group 'blockdev'". */
    private static final Set<String> NO_GROUP = Set.of(
            "accel",
            "audiodev",
            "blockdev",
            "boot-opts",
            "cpu",
            "display",
            "machine",
            "object",
            "realtime",
            "semihosting-config",
            "smp-opts");

    private final Conversion c;
    private final List<Argument> arguments;
    private final Map<String, List<SetOption>> overridden = new HashMap<>();
    private final Map<String, Integer> shownAt = new HashMap<>();

    private SetChecks(Conversion c, List<Argument> arguments) {
        this.c = c;
        this.arguments = arguments;
    }

    static void check(Conversion c, List<Argument> arguments) {
        SetChecks checks = new SetChecks(c, arguments);
        for (int i = 0; i < arguments.size(); i++) {
            SetOption set = checks.unheard(i);
            if (set != null && SetAdvice.attribute(c, set) == null) {
                checks.overridden
                        .computeIfAbsent(set.id(), x -> new ArrayList<>())
                        .add(set);
            }
        }
        for (int i = 0; i < arguments.size(); i++) {
            checks.one(i);
        }
    }

    /** One for an option that QEMU was given as JSON, or null. */
    private SetOption unheard(int index) {
        Argument a = arguments.get(index);
        SetOption set = a.name().equals("-set") ? SetOption.parse(a.value()) : null;
        return set != null && set.isJson(c) && !set.isFoundIn(arguments.subList(0, index)) ? set : null;
    }

    private void one(int index) {
        Argument a = arguments.get(index);
        if (!a.name().equals("-set") || a.value() == null) {
            return;
        }
        SetOption set = SetOption.parse(a.value());
        if (set == null) {
            tell(
                    a,
                    "set-form",
                    "-set takes GROUP.ID.PROPERTY=VALUE, and '" + a.value() + "' has another form",
                    "correct it, or remove it");
        } else if (unheard(index) != null) {
            String name = set.group() + " \"" + set.id() + "\"";
            tell(
                    a,
                    "set-option",
                    "-set cannot change what QEMU gets as JSON, as every " + set.group()
                            + " here, so QEMU exits with 'there is no " + name + " defined'",
                    "remove it; " + instead(set, a));
        } else if (isMissing(set, index)) {
            tell(
                    a,
                    "set-group",
                    "QEMU has nothing in the group '" + set.group() + "' that -set could change",
                    "remove it; set it in its element instead");
        }
    }

    /** Disks are no drives of QEMU's: only the document itself can have given it one. */
    private boolean isMissing(SetOption set, int index) {
        return NO_GROUP.contains(set.group())
                || (set.group().equals("drive") && !set.isFoundIn(arguments.subList(0, index)));
    }

    private String instead(SetOption set, Argument a) {
        String attribute = SetAdvice.attribute(c, set);
        if (attribute != null) {
            return attribute;
        }
        Integer shown = shownAt.putIfAbsent(set.id(), a.at().line());
        return shown == null
                ? SetAdvice.override(c, set.id(), overridden.get(set.id()))
                : "what is shown for line " + shown + " has it too";
    }

    private void tell(Argument a, String id, String message, String hint) {
        QemuRejects.tell(c, id, a.at(), message, hint);
    }
}
