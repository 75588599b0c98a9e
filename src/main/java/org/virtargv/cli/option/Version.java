package org.virtargv.cli.option;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** Which virt-argv this is. */
public final class Version implements IVersionProvider {
    /** That of the pom; a test compares. */
    static final String NUMBER = "0.2.0";

    /** When it was released. */
    public static final String DATE = "2026-11-25";

    /** The build leaves there which commit it was made of. */
    private static final String COMMIT = "/org/virtargv/cli/commit";

    @Override
    public String[] getVersion() {
        String commit = commit();
        return new String[] {"virt-argv " + NUMBER + (commit.isEmpty() ? "" : " (commit " + commit + ")")};
    }

    /** Empty where the sources were not those of a commit. */
    private static String commit() {
        try (InputStream in = Version.class.getResourceAsStream(COMMIT)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
