package org.virtargv.fuzz;

/** What is given mutated texts. */
interface Target {
    String name();

    /** The ending of a file that holds such a text. */
    String ending();

    String next();

    /** @throws Finding where the text is a fault */
    void take(String text) throws Finding;
}
