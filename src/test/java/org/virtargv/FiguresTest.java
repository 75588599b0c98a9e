package org.virtargv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** How large the parts of the house may be, counted in the sources of the program and of its tests. */
class FiguresTest {
    private static final int LINES_OF_A_FILE = 350;
    private static final int LINES_OF_A_METHOD = 50;
    private static final int FILES_OF_A_PACKAGE = 25;
    private static final int COLUMNS = 120;

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src"))) {
            return all.filter(p -> p.toString().endsWith(".java")).sorted().toList();
        }
    }

    @Test
    void filesAreReadAtOnce() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            int lines = Files.readAllLines(file).size();
            if (lines > LINES_OF_A_FILE) {
                tooLong.add(file + ": " + lines + " lines");
            }
        }
        assertEquals(List.of(), tooLong);
    }

    /** The model is one room, since the format's elements are one vocabulary; facts, which all floors ask, another. */
    private static final Set<String> LARGE_ROOMS = Set.of("domain", "facts", "cli");

    @Test
    void packagesAreSeenAtOnce() throws IOException {
        Map<String, Integer> rooms = new TreeMap<>();
        for (Path file : sources()) {
            if (file.startsWith("src/main/java") && !file.endsWith("package-info.java")) {
                rooms.merge(file.getParent().toString(), 1, Integer::sum);
            }
        }
        rooms.values().removeIf(files -> files <= FILES_OF_A_PACKAGE);
        rooms.keySet().removeIf(room -> LARGE_ROOMS.contains(room.substring("src/main/java/org/virtargv/".length())));
        assertEquals(Map.of(), rooms);
    }

    @Test
    void linesFitAScreen() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > COLUMNS) {
                    tooLong.add(file + ":" + (i + 1) + ": " + lines.get(i).length() + " columns");
                }
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void methodsAreReadAtOnce() throws IOException {
        List<String> tooLong = new ArrayList<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        int[] methods = {0};
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask)
                    javac.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
            SourcePositions places = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree m, Void nothing) {
                        if (m.getBody() != null) {
                            methods[0]++;
                            LineMap map = unit.getLineMap();
                            long first = map.getLineNumber(places.getStartPosition(unit, m.getBody()));
                            long last = map.getLineNumber(places.getEndPosition(unit, m.getBody()));
                            if (last - first + 1 > LINES_OF_A_METHOD) {
                                String name = unit.getSourceFile().getName() + " " + m.getName();
                                tooLong.add(name + ": " + (last - first + 1) + " lines");
                            }
                        }
                        return super.visitMethod(m, null);
                    }
                }.scan(unit, null);
            }
        }
        assertTrue(methods[0] > 1000, "methods were counted");
        assertEquals(List.of(), tooLong);
    }
}
