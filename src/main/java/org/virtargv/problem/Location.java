package org.virtargv.problem;

/**
 * A place in an input file. Lines and columns count from 1; 0 means that the problem concerns the whole file.
 *
 * @param file the name as the user gave it, or {@code -} for standard input
 */
public record Location(String file, int line, int column) {
    /** The whole file. */
    public static Location of(String file) {
        return new Location(file, 0, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
