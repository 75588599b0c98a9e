package org.virtargv.family.display.decision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.domain.OnOff;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.family.display.decision.DisplayCase.Condition;

/**
 * One row of the display table: the conditions under which it counts, and what then becomes of the device. A condition
 * that a row does not state holds for any word.
 *
 * <p>A row either accepts the case, or changes nothing but the device's class in a case that another row accepts, or
 * refuses it. Of rows that refuse every one that fits is told.
 */
public final class DisplayRow {
    enum Kind {
        accepts,
        changesClass,
        refuses
    }

    final int number;
    private final Map<Condition, Set<? extends Enum<?>>> conditions = new EnumMap<>(Condition.class);
    Kind kind;
    String driver;
    OnOff display;
    boolean displayAsAsked;
    boolean ramfb;
    String reason;
    /** The id of the refusal, or of a note that the user sees though nothing is wrong, or null. */
    String id;

    List<Remedy> remedies = List.of();
    boolean libvirtWritesIt;

    private DisplayRow(int number) {
        this.number = number;
    }

    static DisplayRow row(int number) {
        return new DisplayRow(number).where(Condition.model, DisplayCase.Model.vfioPci);
    }

    static DisplayRow rowOfOtherModels(int number) {
        return new DisplayRow(number).where(Condition.model, DisplayCase.Model.other);
    }

    private DisplayRow where(Condition condition, Enum<?>... words) {
        conditions.put(condition, Set.of(words));
        return this;
    }

    /** The refusal's id; of a row that accepts, that of a note, or null. */
    public String id() {
        return id;
    }

    /** Why the row decides as it does, as a part of a sentence. */
    public String reason() {
        return reason;
    }

    /** What a person can do about a refusal. */
    public List<Remedy> remedies() {
        return remedies;
    }

    /** Whether libvirt writes the line that QEMU rejects. */
    public boolean isWrittenByLibvirt() {
        return libvirtWritesIt;
    }

    /** Whether the row asks for a condition. */
    public boolean states(Condition condition) {
        return conditions.containsKey(condition);
    }

    DisplayRow driver(DisplayCase.Driver... words) {
        return where(Condition.driver, words);
    }

    DisplayRow display(DisplayCase.Display... words) {
        return where(Condition.display, words);
    }

    DisplayRow ramfb(DisplayCase.Ramfb... words) {
        return where(Condition.ramfb, words);
    }

    DisplayRow noRamfb() {
        return ramfb(DisplayCase.Ramfb.absent, DisplayCase.Ramfb.off);
    }

    DisplayRow hotplug(DisplayCase.Hotplug word) {
        return where(Condition.hotplug, word);
    }

    DisplayRow device(DeviceFacts.Display... words) {
        return where(Condition.device, words);
    }

    DisplayRow graphics(DisplayCase.Graphics... words) {
        return where(Condition.graphics, words);
    }

    DisplayRow someGraphics() {
        return graphics(DisplayCase.Graphics.server, DisplayCase.Graphics.window, DisplayCase.Graphics.gl);
    }

    DisplayRow nohotplug(DisplayCase.Nohotplug word) {
        return where(Condition.nohotplug, word);
    }

    DisplayRow otherRamfb(DisplayCase.OtherRamfb... words) {
        return where(Condition.otherRamfb, words);
    }

    /** @param word null leaves the property out */
    DisplayRow accepts(OnOff word, String why) {
        return accept(DisplayTable.HOTPLUGGABLE, word, false, why);
    }

    DisplayRow acceptsRamfb(String why) {
        return accept(DisplayTable.FIXED, OnOff.on, true, why);
    }

    /** What stands on the line already, past the domain format. */
    DisplayRow acceptsAsAsked(String why) {
        displayAsAsked = true;
        return accept(null, null, false, why);
    }

    private DisplayRow accept(String type, OnOff word, boolean withRamfb, String why) {
        kind = Kind.accepts;
        driver = type;
        display = word;
        ramfb = withRamfb;
        reason = why;
        return this;
    }

    DisplayRow changesClass(String type, String why) {
        kind = Kind.changesClass;
        driver = type;
        reason = why;
        return this;
    }

    /** The stable id of a note that goes with an accepted case, and what would make the display visible. */
    DisplayRow note(String noteId, Remedy... what) {
        id = noteId;
        remedies = List.of(what);
        return this;
    }

    DisplayRow refuses(String refusal, String why, Remedy... what) {
        kind = Kind.refuses;
        id = refusal;
        reason = why;
        remedies = List.of(what);
        return this;
    }

    /** QEMU is what does not start; libvirt itself writes such a line. */
    DisplayRow libvirtWritesIt() {
        libvirtWritesIt = true;
        return this;
    }

    boolean fits(DisplayCase c) {
        for (Map.Entry<Condition, Set<? extends Enum<?>>> e : conditions.entrySet()) {
            if (!e.getValue().contains(c.of(e.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** The words of a condition in the order of their enumeration, or an empty list where any will do. */
    @SuppressWarnings("EnumOrdinal") // the order is what is asked for
    List<Enum<?>> words(Condition condition) {
        Set<? extends Enum<?>> set = conditions.get(condition);
        if (set == null) {
            return List.of();
        }
        List<Enum<?>> out = new ArrayList<>(set);
        out.sort((a, b) -> Integer.compare(a.ordinal(), b.ordinal()));
        return out;
    }
}
