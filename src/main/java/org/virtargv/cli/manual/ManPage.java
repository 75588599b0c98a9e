package org.virtargv.cli.manual;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A command's page of the manual in roff (man(7)), made of what its {@code --help} is made of. */
final class ManPage {
    private static final int WIDTH = 66;

    private final CommandSpec spec;
    private final StringBuilder out = new StringBuilder();

    private ManPage(CommandLine command) {
        this.spec = command.getCommandSpec();
    }

    /** The name of a command's page: {@code virt-argv-probe-device}. */
    static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName("-");
    }

    /** @param version and date of the program, for the foot of the page */
    static String of(CommandLine command, String version, String date) {
        return new ManPage(command).page(version, date);
    }

    private String page(String version, String date) {
        String name = spec.qualifiedName("-");
        String[] description = spec.usageMessage().description();
        out.append(".TH ")
                .append(name.toUpperCase(Locale.ROOT))
                .append(" 1 ")
                .append(date)
                .append(" \"virt-argv ");
        out.append(text(version))
                .append("\" \"User Commands\"\n.SH NAME\n")
                .append(text(name))
                .append(" \\- ");
        out.append(text(firstSentence(description))).append("\n.SH SYNOPSIS\n");
        synopsis();
        out.append(".SH DESCRIPTION\n");
        for (int i = 0; i < description.length; i++) {
            out.append(i == 0 ? "" : ".PP\n");
            lines(description[i]);
        }
        parameters();
        options();
        subcommands();
        footer();
        return out.toString();
    }

    private static String firstSentence(String[] description) {
        String all = description.length == 0 ? "domain XML to QEMU command line" : plain(description[0]);
        int end = all.indexOf(". ");
        String first = end < 0 ? all : all.substring(0, end);
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    private void synopsis() {
        out.append(".B ").append(text(spec.qualifiedName(" "))).append('\n');
        if (!spec.options().isEmpty()) {
            out.append("[\\fIOPTIONS\\fR]\n");
        }
        if (!spec.subcommands().isEmpty()) {
            out.append("\\fICOMMAND\\fR\n");
        }
        for (PositionalParamSpec p : spec.positionalParameters()) {
            boolean optional = p.arity().min() == 0;
            out.append(optional ? "[" : "")
                    .append("\\fI")
                    .append(text(p.paramLabel()))
                    .append("\\fR");
            out.append(p.arity().max() > 1 ? "..." : "")
                    .append(optional ? "]" : "")
                    .append('\n');
        }
    }

    private void parameters() {
        if (!spec.positionalParameters().isEmpty()) {
            out.append(".SH ARGUMENTS\n");
            spec.positionalParameters().forEach(p -> item("\\fI" + text(p.paramLabel()) + "\\fR", p));
        }
    }

    private void options() {
        out.append(".SH OPTIONS\n");
        for (OptionSpec o : spec.options()) {
            if (!o.hidden()) {
                StringBuilder head = new StringBuilder();
                for (String n : o.names()) {
                    head.append(head.length() == 0 ? "" : ", ")
                            .append("\\fB")
                            .append(text(n))
                            .append("\\fR");
                }
                if (o.arity().max() > 0) {
                    head.append(" \\fI").append(text(o.paramLabel())).append("\\fR");
                }
                item(head.toString(), o);
            }
        }
    }

    private void item(String head, ArgSpec arg) {
        out.append(".TP\n").append(head).append('\n');
        lines(String.join(" ", arg.description()));
    }

    private void subcommands() {
        if (!spec.subcommands().isEmpty()) {
            out.append(".SH COMMANDS\n");
            spec.subcommands().forEach((name, sub) -> {
                out.append(".TP\n\\fB").append(text(name)).append("\\fR\n");
                lines(String.join(" ", sub.getCommandSpec().usageMessage().description()));
            });
        }
    }

    /** Examples are kept as they stand; what is beside them are paragraphs. */
    private void footer() {
        boolean example = false;
        for (String line : spec.usageMessage().footer()) {
            String text = plain(line);
            if (text.equals("Examples:")) {
                out.append(".SH EXAMPLES\n");
            } else if (text.startsWith("Exit status:")) {
                out.append(example ? ".fi\n" : "").append(".SH EXIT STATUS\n");
                example = false;
                lines(text.substring("Exit status:".length()).strip());
            } else if (text.startsWith("  ")) {
                out.append(example ? "" : ".nf\n").append(text(text.strip())).append('\n');
                example = true;
            } else if (!text.isBlank()) {
                out.append(example ? ".fi\n" : "");
                example = false;
                out.append(".PP\n");
                lines(text);
            }
        }
        out.append(example ? ".fi\n" : "");
    }

    /** Broken into lines, as text in roff is; which ends where means nothing. */
    private void lines(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : plain(text).split("\\s+")) {
            if (line.length() > 0 && line.length() + word.length() >= WIDTH) {
                out.append(text(line.toString())).append('\n');
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        out.append(text(line.toString())).append('\n');
    }

    private static String plain(String text) {
        return Ansi.OFF.string(text).replace("%n", " ").replace("%%", "%");
    }

    /** A dot or quote at the start of a line would be a request; backslash and hyphen mean something of their own. */
    private static String text(String text) {
        String escaped = plain(text).replace("\\", "\\e").replace("-", "\\-").replace("\n", " ");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
