package org.virtargv.argv;

/**
 * The numbers that are handed out in the order of the line. They are counted here alone, and travel with the line, so
 * that no family needs to know what another one has taken.
 */
public final class Counters {
    private int node;
    private int fdSet;

    /** The number of a node of the block layer; the first is 1. */
    public int nextNode() {
        return ++node;
    }

    /** The number of a set of descriptors; the first is 0. */
    public int nextFdSet() {
        return fdSet++;
    }
}
