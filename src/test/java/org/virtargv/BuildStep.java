package org.virtargv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** Runs a step of the build that generates classes, as the build does after the tests. */
public final class BuildStep {
    private BuildStep() {}

    /**
     * Compiles the step, and runs it in a class loader of its own.
     *
     * @param step   a class of {@code src/build}
     * @param folder to work in
     * @param path   the classes that the step needs
     * @param more   arguments behind those that all steps have
     * @return where the generated classes are
     * @throws Exception where a file cannot be written, or the step fails
     */
    public static Path run(String step, Path folder, String path, String... more) throws Exception {
        Path tool = Files.createDirectory(folder.resolve("tool"));
        Path classes = Files.createDirectory(folder.resolve("classes"));
        String source = "src/build/" + step + ".java";
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", "-d", tool.toString(), "-cp", path, source));
        List<String> args = new ArrayList<>(List.of(folder.resolve("sources").toString(), classes.toString(), path));
        args.addAll(List.of(more));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {tool.toUri().toURL()}, BuildStep.class.getClassLoader())) {
            var main = loader.loadClass(step).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) args.toArray(String[]::new));
        }
        return classes;
    }

    /**
     * The folder or jar that a class is in.
     *
     * @param of the class
     * @return its path
     */
    public static String place(Class<?> of) {
        return of.getProtectionDomain().getCodeSource().getLocation().getPath();
    }
}
