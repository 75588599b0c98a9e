package org.virtargv.argv.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Dialect;
import org.virtargv.argv.Option;
import org.virtargv.argv.OptionSyntax;
import org.virtargv.argv.Origin;
import org.virtargv.argv.Value;
import org.virtargv.file.InputFile;
import org.virtargv.json.JsonException;
import org.virtargv.json.JsonTree;
import org.virtargv.problem.Location;

/**
 * Reads a line in any of the formats in which it is written: for a shell, as the last start in a libvirt log, ended by
 * NULs, as JSON.
 */
public final class LineReader {
    /** Words that stand before a command without changing what it is. */
    private static final Set<String> BEFORE = Set.of("env", "exec", "sudo");

    private LineReader() {}

    /**
     * Reads the line.
     *
     * @param file its name, for messages
     */
    public static CommandLine read(String file, byte[] bytes) throws UnreadableLine {
        String text;
        try {
            text = InputFile.utf8(bytes);
        } catch (InputFile.Unreadable e) {
            throw new UnreadableLine(
                    "line-binary", Location.of(file), "this is not text in UTF-8, so it is not a command line", null);
        }
        if (text.indexOf('\0') >= 0) {
            return nul(file, text);
        } else if (text.startsWith("{")) {
            return json(file, text);
        } else if (text.startsWith("#!")) {
            throw new UnreadableLine(
                    "line-is-script",
                    new Location(file, 1, 1),
                    "this is a script, which contains more than the command line",
                    "compare the output of 'virt-argv convert' without --script");
        }
        LibvirtLog log = LibvirtLog.of(file, text);
        if (log != null) {
            return line(file, new ShellWords(file, text, log.start(), log.line()).command());
        }
        ShellWords words = new ShellWords(file, text, 0, 1);
        List<Word> command = words.command();
        Location more = words.more();
        if (more != null) {
            throw new UnreadableLine(
                    "line-not-one-command",
                    more,
                    "a second command begins here",
                    "keep one command in the file; a backslash at the end of a line continues it");
        }
        return line(file, command);
    }

    /** Words that are known to be such, as of a running process. */
    static CommandLine line(String file, List<Word> words) throws UnreadableLine {
        CommandLine line = new CommandLine(new Dialect(jsonOptions(words)));
        int at = 0;
        while (at < words.size()
                && (BEFORE.contains(words.get(at).text()) || words.get(at).assignment() > 0)) {
            Word word = words.get(at++);
            int value = word.assignment();
            if (value > 0) {
                line.environment(
                        word.text().substring(0, value - 1), word.text().substring(value));
            }
        }
        if (at == words.size()) {
            throw new UnreadableLine("line-empty", Location.of(file), "this contains no command", null);
        }
        Word program = words.get(at);
        line.binary(program.text());
        checkProgram(program);
        options(line, words, at + 1);
        return line;
    }

    /** Libvirt runs whatever {@code <emulator>} names, so wrappers are taken whose name tells what they wrap. */
    private static void checkProgram(Word program) throws UnreadableLine {
        String name = program.text().substring(program.text().lastIndexOf('/') + 1);
        if (name.contains("qemu-img") || (!name.contains("qemu") && !name.contains("kvm"))) {
            throw new UnreadableLine(
                    "line-not-qemu",
                    program.at(),
                    "the program is '" + shown(program.text()) + "', which is not a QEMU system emulator",
                    "compare only command lines of qemu-system-…");
        }
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 57) + "…" : text;
    }

    private static void options(CommandLine line, List<Word> words, int from) throws UnreadableLine {
        for (int i = from; i < words.size(); i++) {
            String name = words.get(i).text();
            Origin origin = new Origin(null, words.get(i).at());
            String known = name.startsWith("--") ? name.substring(1) : name;
            boolean value = i + 1 < words.size()
                    && OptionSyntax.takes(known, words.get(i + 1).text());
            line.option(new Option(name, value ? value(known, words.get(++i)) : null, origin));
        }
    }

    private static Value value(String option, Word word) throws UnreadableLine {
        String fault = ValueReader.fault(option, word.text());
        if (fault != null) {
            throw new UnreadableLine(
                    "line-option-json",
                    word.at(),
                    "the value of " + option + " starts like JSON but is not valid JSON: " + fault,
                    "correct it; QEMU does not accept it either");
        }
        return ValueReader.read(option, word.text());
    }

    /** The options whose values are JSON here. */
    private static Set<String> jsonOptions(List<Word> words) {
        Set<String> out = new HashSet<>();
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).text().startsWith("{")) {
                out.add(words.get(i - 1).text());
            }
        }
        return out;
    }

    private static CommandLine nul(String file, String text) throws UnreadableLine {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (int end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', at)) {
            words.add(new Word(text.substring(at, end), Location.of(file)));
            at = end + 1;
        }
        if (at < text.length() || words.get(0).text().chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t')) {
            throw new UnreadableLine(
                    "line-binary",
                    Location.of(file),
                    "this is neither a command line as text nor a list of NUL-terminated arguments",
                    null);
        }
        return line(file, words);
    }

    /** What {@code convert --format json} writes. */
    private static CommandLine json(String file, String text) throws UnreadableLine {
        try {
            Map<String, Object> all = JsonTree.readObject(text);
            List<Word> words = new ArrayList<>();
            if (all.get("environment") instanceof Map<?, ?> variables) {
                variables.forEach((name, value) ->
                        words.add(new Word(name + "=" + value, ((String) name).length() + 1, Location.of(file))));
            }
            if (!(all.get("argv") instanceof List<?> argv) || argv.stream().anyMatch(w -> !(w instanceof String))) {
                throw new JsonException("it has no 'argv' that is a list of strings");
            }
            argv.forEach(w -> words.add(new Word((String) w, Location.of(file))));
            return line(file, words);
        } catch (JsonException e) {
            throw new UnreadableLine(
                    "line-json",
                    Location.of(file),
                    "this is not what 'virt-argv convert --format json' writes: " + e.getMessage(),
                    null);
        }
    }
}
