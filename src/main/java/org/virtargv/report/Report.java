package org.virtargv.report;

/**
 * The findings of a run in a format that other programs read. Entries are added in the order of the documents; the same
 * entries give the same text, without times and names of hosts.
 */
public interface Report {
    void add(Entry entry);

    /** The whole report, also of a run without documents. */
    String text();
}
