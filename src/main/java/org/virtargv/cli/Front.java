package org.virtargv.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.virtargv.cli.terminal.Streams;

/**
 * Reads the plain command lines, which are nearly all, by the tables that the build made of picocli's annotations:
 * picocli itself takes longer to get ready than a conversion. Whatever is not plain (help, a mistake, a spelling that
 * is rare) is left to picocli, which has the words for it. A test holds both equal.
 */
final class Front {
    /** What the build generates for a command. Options are told by number. */
    interface Table {
        int FLAG = 0;
        int TEXT = 1;
        /** May be given several times. */
        int LIST = 2;

        /** The number of an option by one of its names, or -1. */
        int option(String name);

        int kind(int option);

        int leastPositionals();

        int mostPositionals();

        /** Makes the mixins and sets the default values. */
        void begin(Object command);

        /** Sets an option; false where it does not take the value. */
        boolean set(Object command, int option, String value);

        void list(Object command, int option, List<String> values);

        void positionals(Object command, List<String> values);
    }

    /** The tables of all commands. */
    interface Tables {
        String CLASS = "org.virtargv.cli.GeneratedOptions";

        /** Null for a command that is picocli's alone. */
        Table of(String command);
    }

    private final Tables tables;

    Front(Tables tables) {
        this.tables = tables;
    }

    /** Null where the build made no tables, as in an editor. */
    static Front generated() {
        try {
            return new Front(Class.forName(Tables.CLASS)
                    .asSubclass(Tables.class)
                    .getDeclaredConstructor()
                    .newInstance());
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    /** The command with its options, ready to be called, or null where picocli has to look. */
    Callable<Integer> parse(String[] args, Streams streams) {
        if (args.length == 0) {
            return null;
        }
        boolean probe = args[0].equals("probe") && args.length > 1;
        String name = probe ? args[0] + " " + args[1] : args[0];
        Table table = tables.of(name);
        Callable<Integer> command = table == null ? null : Commands.make(name, streams);
        return command != null && new Run(table, command, args).fill(probe ? 2 : 1) ? command : null;
    }

    /** One command line on its way into a command. */
    private static final class Run {
        private final Table table;
        private final Object command;
        private final String[] args;
        private final List<String> positionals = new ArrayList<>();
        private final TreeMap<Integer, List<String>> lists = new TreeMap<>();
        private final List<Integer> seen = new ArrayList<>();

        Run(Table table, Object command, String[] args) {
            this.table = table;
            this.command = command;
            this.args = args;
        }

        boolean fill(int first) {
            table.begin(command);
            for (int i = first; i < args.length; i++) {
                String arg = args[i];
                if (arg.isEmpty() || arg.startsWith("@")) {
                    return false;
                } else if (!arg.startsWith("-") || arg.equals("-")) {
                    positionals.add(arg);
                    continue;
                }
                int equals = arg.startsWith("--") ? arg.indexOf('=') : -1;
                int option = table.option(equals < 0 ? arg : arg.substring(0, equals));
                if (option < 0 || (isFlag(option) && equals >= 0)) {
                    return false;
                }
                String value = null;
                if (equals >= 0) {
                    value = arg.substring(equals + 1);
                } else if (!isFlag(option)) {
                    value = ++i < args.length ? args[i] : "";
                }
                if (!take(option, value)) {
                    return false;
                }
            }
            return finish();
        }

        private boolean isFlag(int option) {
            return table.kind(option) == Table.FLAG;
        }

        private boolean take(int option, String value) {
            if (value != null && (value.isEmpty() || (value.length() > 1 && value.startsWith("-")))) {
                return false;
            } else if (table.kind(option) == Table.LIST) {
                lists.computeIfAbsent(option, o -> new ArrayList<>()).add(value);
                return true;
            } else if (seen.contains(option)) {
                return false;
            }
            seen.add(option);
            return table.set(command, option, value);
        }

        private boolean finish() {
            if (positionals.size() < table.leastPositionals() || positionals.size() > table.mostPositionals()) {
                return false;
            }
            if (!positionals.isEmpty()) {
                table.positionals(command, positionals);
            }
            lists.forEach((option, values) -> table.list(command, option, values));
            return true;
        }
    }
}
