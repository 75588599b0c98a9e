package org.virtargv.maven;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.virtargv.cli.Main;

/** What both goals can be told, and how they run a command. */
abstract class DomainMojo extends AbstractMojo {
    /** Exit status of a command that refuses, or finds a difference. */
    static final int REFUSED = 1;

    private static final Pattern SEVERITY = Pattern.compile(": (error|warning|note): ");

    /** The QEMU to write for: a built-in profile's name, a profile file, or a binary to ask. */
    @Parameter(property = "virt-argv.qemu")
    String qemu;

    /** The host that the lines are for: a built-in one's name, or a file of host facts. */
    @Parameter(property = "virt-argv.host")
    String host;

    /** Facts of the host's devices, from {@code virt-argv probe device}. */
    @Parameter(property = "virt-argv.devices")
    String devices;

    /** The libvirt whose line is written. */
    @Parameter(property = "virt-argv.libvirt")
    String libvirt;

    /** {@code shell}, a line to run by hand, or {@code libvirt}, byte for byte what libvirt runs. */
    @Parameter(property = "virt-argv.style")
    String style;

    /** Refuses unknown elements and attributes instead of warning of them. */
    @Parameter(property = "virt-argv.strict", defaultValue = "false")
    boolean strict;

    /** Does nothing. */
    @Parameter(property = "virt-argv.skip", defaultValue = "false")
    boolean skip;

    /** Where relative names of files begin, whatever folder Maven was started in. */
    @Parameter(defaultValue = "${project.basedir}", readonly = true)
    File basedir;

    /** Where a goal remembers what it has done. */
    @Parameter(defaultValue = "${project.build.directory}/virt-argv", readonly = true)
    File memory;

    /** The execution in the project's pom, or {@code default-cli}. */
    @Parameter(defaultValue = "${mojo.executionId}", readonly = true)
    String executionId;

    /** What a command said and how it ended. */
    record Run(int status, List<String> out, List<String> err) {}

    /** Logs each message at the level of its severity, and with it the lines of the document that stand under it. */
    final void tell(List<String> lines) {
        Consumer<CharSequence> level = getLog()::info;
        for (String line : lines) {
            if (!line.startsWith(" ")) {
                level = level(line);
            }
            level.accept(line);
        }
    }

    private Consumer<CharSequence> level(String line) {
        Matcher severity = SEVERITY.matcher(line);
        String word = severity.find() ? severity.group(1) : "note";
        return switch (word) {
            case "error" -> getLog()::error;
            case "warning" -> getLog()::warn;
            default -> getLog()::info;
        };
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("virt-argv: skipped");
            return;
        }
        work();
    }

    abstract void work() throws MojoExecutionException, MojoFailureException;

    /** The options of a command that say what the lines depend on. */
    List<String> options() {
        List<String> out = new ArrayList<>();
        add(out, "--qemu", fromBasedir(qemu));
        add(out, "--host", fromBasedir(host));
        add(out, "--devices", fromBasedir(devices));
        add(out, "--libvirt", libvirt);
        add(out, "--style", style);
        if (strict) {
            out.add("--strict");
        }
        return out;
    }

    private static void add(List<String> out, String option, String value) {
        if (value != null && !value.isEmpty()) {
            out.add(option);
            out.add(value);
        }
    }

    /** A file of the project, or the word itself where there is no such file: a built-in name, say. */
    private String fromBasedir(String word) {
        File file = word == null || word.isEmpty() || basedir == null ? null : new File(basedir, word);
        return file != null && file.exists() ? file.getPath() : word;
    }

    /** The files that the options name. */
    List<File> facts() {
        List<File> out = new ArrayList<>();
        for (String word : options()) {
            if (new File(word).isFile()) {
                out.add(new File(word));
            }
        }
        return out;
    }

    /** Whether the outcome depends on the machine that the build runs on, so that nothing may be remembered. */
    boolean dependsOnThisMachine() {
        return "live".equals(devices);
    }

    /**
     * Runs a command of virt-argv.
     *
     * @throws MojoExecutionException where the parameters make no sense, or virt-argv itself failed
     */
    Run run(List<String> words) throws MojoExecutionException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                words.toArray(String[]::new),
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        Run run = new Run(status, lines(out), lines(err));
        if (status > REFUSED) {
            run.err().forEach(getLog()::error);
            throw new MojoExecutionException(
                    run.err().isEmpty()
                            ? "virt-argv ended with status " + status
                            : run.err().get(0));
        }
        return run;
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
