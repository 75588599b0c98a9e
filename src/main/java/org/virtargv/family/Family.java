package org.virtargv.family;

import org.virtargv.argv.CommandLine;

/**
 * Everything about one family of elements: what it leaves to be filled in, what it refuses, which options it writes.
 * The methods are called in the order in which they stand here, each for all families before the next; a family that
 * has nothing to say at a step leaves it out.
 */
public interface Family {
    /**
     * Tells of the family's own elements that are malformed ({@link Conversion#malformed}): without what later steps
     * rely on, whatever else the domain holds. Those elements are set aside. Sees the domain as it was written.
     */
    default void wellFormed(Conversion c) {}

    /**
     * Fills in what the family's own elements leave open, looking at nothing but the domain as it was written, QEMU and
     * the host's facts.
     */
    default void defaults(Conversion c) {}

    /** Adds the devices that the domain implies without naming them. */
    default void implicit(Conversion c) {}

    /** Names the family's devices; runs after addresses are assigned. */
    default void aliases(Conversion c) {}

    /** Refuses, warns and notes; changes nothing. Runs on the completed domain. */
    default void check(Conversion c) {}

    /**
     * Takes away what libvirt does not keep of a document when it defines a domain, since it says nothing there; runs
     * last, and only where the domain is what is wanted.
     */
    default void kept(Conversion c) {}

    /** Gives the properties that the machine has for the family's elements; asked when the machine is written. */
    default void machine(Conversion c, MachineProperties machine) {}

    /** Writes the family's options; decides nothing, and runs only where nothing was refused. */
    default void emit(Conversion c, CommandLine line) {}
}
