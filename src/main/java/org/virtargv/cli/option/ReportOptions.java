package org.virtargv.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virtargv.cli.terminal.Exit;
import org.virtargv.cli.terminal.Streams;
import org.virtargv.report.Entry;
import org.virtargv.report.GithubReport;
import org.virtargv.report.JUnitReport;
import org.virtargv.report.JsonReport;
import org.virtargv.report.Report;
import org.virtargv.report.SarifReport;
import picocli.CommandLine.Option;

/** The option for reports, and the reports that it asks for. */
public final class ReportOptions {
    private static final String KINDS = "junit=FILE, sarif=FILE, json=FILE and github";
    /** The same for completion: what a wish begins with. */
    public static final List<String> WORDS = List.of("junit=", "sarif=", "json=", "github");

    @Option(
            names = "--report",
            paramLabel = "KIND[=FILE]",
            description = "Also write the results as a report: junit=FILE, sarif=FILE or json=FILE, where FILE "
                    + "may be - for standard output; github: annotations on standard output. The option may "
                    + "be repeated.")
    public List<String> wanted = List.of();

    private record Target(Report report, String file) {}

    private final List<Target> targets = new ArrayList<>();

    /**
     * Makes the reports, which are still empty; a wish that cannot be met ends the run before it begins.
     *
     * @param read what the run reads: no report may go there
     */
    public void open(String command, FactsOptions facts, List<String> read) throws UsageException {
        Set<String> files = new HashSet<>();
        for (String wish : wanted) {
            int equals = wish.indexOf('=');
            String kind = equals < 0 ? wish : wish.substring(0, equals);
            String file = equals < 0 ? null : wish.substring(equals + 1);
            Report report = report(kind, command);
            if (kind.equals("github")) {
                if (file != null) {
                    throw new UsageException("--report github goes to standard output and takes no file");
                }
                file = "-";
            } else if (file == null || file.isEmpty()) {
                throw new UsageException("--report " + kind + " needs a file: --report " + kind + "=FILE");
            }
            if (!files.add(file.equals("-") ? file : absolute(file))) {
                throw new UsageException("two reports cannot be written to "
                        + (file.equals("-") ? "standard output" : file) + "; give each a file of its own");
            }
            facts.refuseOverwriting(file, read);
            targets.add(new Target(report, file));
        }
    }

    /** So that two spellings of one file are one. */
    private static String absolute(String file) throws UsageException {
        try {
            return Path.of(file).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            throw new UsageException("--report: '" + file + "' is not a valid file name: " + e.getReason());
        }
    }

    private static Report report(String kind, String command) throws UsageException {
        return switch (kind) {
            case "junit" -> new JUnitReport("virt-argv " + command);
            case "sarif" -> new SarifReport(Version.NUMBER);
            case "json" -> new JsonReport(Version.NUMBER, command);
            case "github" -> new GithubReport();
            default -> throw new UsageException("there is no report '" + kind + "'; the reports are " + KINDS);
        };
    }

    public void add(Entry entry) {
        targets.forEach(t -> t.report().add(entry));
    }

    /** Whether a report takes standard output, so that nothing else may go there. */
    public boolean takesStandardOutput() {
        return targets.stream().anyMatch(t -> t.file().equals("-"));
    }

    /** GitHub shows annotations in its log as well; messages beside them would tell everything twice. */
    public boolean replacesMessages() {
        return targets.stream().anyMatch(t -> t.report() instanceof GithubReport);
    }

    /** @return an exit status */
    public int write(Streams streams) {
        int status = Exit.DONE;
        for (Target target : targets) {
            status = Math.max(
                    status, streams.write(target.file(), target.report().text()));
        }
        return status;
    }
}
