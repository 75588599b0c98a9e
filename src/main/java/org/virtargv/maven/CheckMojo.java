package org.virtargv.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Compares a folder of domains with the lines, warnings and refusals that were accepted, as {@code virt-argv golden}.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends DomainMojo {
    /** The folder of {@code NAME.xml} with {@code NAME.args} or {@code NAME.err} beside each. */
    @Parameter(property = "virt-argv.golden", defaultValue = "${project.basedir}/src/test/domains")
    File folder;

    /** Accepts what comes out now. Never where the variable CI is set. */
    @Parameter(property = "virt-argv.update", defaultValue = "false")
    boolean update;

    /** Reports to write, each as {@code junit=FILE}, {@code sarif=FILE}, {@code json=FILE}. */
    @Parameter
    List<String> reports;

    /** What the command that accepts is called with. */
    @Parameter(defaultValue = "${plugin.groupId}:${plugin.artifactId}:${plugin.version}", readonly = true)
    String plugin;

    @Override
    void work() throws MojoExecutionException, MojoFailureException {
        Memory remembered = Memory.of(memory, "check-" + executionId);
        String state = update || dependsOnThisMachine() || hasSettings() || reports != null ? null : state();
        if (state != null && state.equals(remembered.get("folder"))) {
            getLog().info("virt-argv: nothing has changed in " + folder);
            return;
        }
        Run run = run(command());
        for (String line : run.out()) {
            if (run.status() == REFUSED) {
                getLog().error(line);
            } else {
                getLog().info(line);
            }
        }
        tell(run.err());
        if (run.status() == REFUSED) {
            throw new MojoFailureException(
                    folder + " differs from what was accepted; if the changes are intended, run: " + accepting());
        }
        if (state != null) {
            remembered.put("folder", state);
            remembered.write();
        }
    }

    private List<String> command() {
        List<String> words = new ArrayList<>(List.of("golden"));
        words.addAll(options());
        if (update) {
            words.add("--update");
        }
        for (String report : reports == null ? List.<String>of() : reports) {
            words.add("--report");
            words.add(report);
        }
        words.add(folder.getPath());
        return words;
    }

    /** Settings may name files of anywhere, which a state of the folder would not show. */
    private boolean hasSettings() {
        return new File(folder, "virt-argv.conf").exists() || new File(folder, "options").exists();
    }

    private String state() throws MojoExecutionException {
        Fingerprint fingerprint = new Fingerprint().words(options()).files(facts());
        return fingerprint.files(Fingerprint.filesOf(folder, "")).text();
    }

    private String accepting() {
        boolean ofPom = executionId != null && !executionId.equals("default-cli");
        return "mvn " + plugin + ":check" + (ofPom ? "@" + executionId : "") + " -Dvirt-argv.update";
    }
}
