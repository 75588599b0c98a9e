package org.virtargv.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Converts a folder of domains, as {@code virt-argv convert}. A document is converted again only where it, the options,
 * the facts or virt-argv have changed.
 */
@Mojo(name = "convert", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class ConvertMojo extends DomainMojo {
    /** The folder of {@code NAME.xml}. */
    @Parameter(property = "virt-argv.folder", defaultValue = "${project.basedir}/src/main/domains")
    File folder;

    /** The folder for {@code NAME.args}. */
    @Parameter(
            property = "virt-argv.outputDirectory",
            defaultValue = "${project.build.directory}/generated-resources/virt-argv")
    File outputDirectory;

    /** {@code shell}, {@code nul} or {@code json}. */
    @Parameter(property = "virt-argv.format", defaultValue = "shell")
    String format;

    /** Writes scripts that prepare what a line needs, run it, and clean up. */
    @Parameter(property = "virt-argv.script", defaultValue = "false")
    boolean script;

    @Override
    void work() throws MojoExecutionException, MojoFailureException {
        if (!folder.isDirectory()) {
            throw new MojoExecutionException(folder + " is not a directory; set the folder of the domains in <folder>");
        }
        Memory remembered = Memory.of(memory, "convert-" + executionId);
        List<File> documents = Fingerprint.filesOf(folder, ".xml");
        Map<String, String> states = new HashMap<>();
        List<String> changed = new ArrayList<>();
        for (File document : documents) {
            String state = new Fingerprint()
                    .words(options())
                    .words(List.of(format, Boolean.toString(script)))
                    .files(facts())
                    .files(List.of(document))
                    .text();
            states.put(document.getName(), state);
            boolean known = state.equals(remembered.get(document.getName())) && !dependsOnThisMachine();
            if (!known || !output(document.getName()).isFile()) {
                changed.add(document.getPath());
            }
        }
        removeOutputsWithoutDocument(remembered, states);
        getLog().info("virt-argv: " + changed.size() + " of " + documents.size() + " domains to convert");
        if (!changed.isEmpty()) {
            convert(changed);
        }
        states.forEach(remembered::put);
        remembered.write();
    }

    private void convert(List<String> documents) throws MojoExecutionException, MojoFailureException {
        List<String> words = new ArrayList<>(List.of("convert", "--format", format, "--output-dir"));
        words.add(outputDirectory.getPath());
        if (script) {
            words.add("--script");
        }
        words.addAll(options());
        words.addAll(documents);
        Run run = run(words);
        tell(run.err());
        if (run.status() == REFUSED) {
            List<String> check = new ArrayList<>(List.of("check"));
            check.addAll(options());
            check.addAll(documents);
            tell(run(check).err());
            throw new MojoFailureException(
                    "domains of " + folder + " are refused; the messages above say what to correct");
        }
    }

    private File output(String document) {
        return new File(outputDirectory, document.substring(0, document.length() - 4) + ".args");
    }

    private void removeOutputsWithoutDocument(Memory remembered, Map<String, String> now)
            throws MojoExecutionException {
        for (String document : remembered.names()) {
            if (!now.containsKey(document)) {
                try {
                    Files.deleteIfExists(output(document).toPath());
                } catch (IOException e) {
                    throw new MojoExecutionException(output(document) + " was not removed: " + e.getMessage(), e);
                }
                remembered.remove(document);
            }
        }
    }
}
