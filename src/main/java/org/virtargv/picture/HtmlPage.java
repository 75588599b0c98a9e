package org.virtargv.picture;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.virtargv.explain.Explanation;
import org.virtargv.problem.Problem;

/**
 * A domain on one page that needs nothing beside it: no network, no script. The drawing of the buses, the same as a
 * list
 * for those who do not see it, memory, disks, assigned devices with what decided, and all problems beside the XML.
 */
public final class HtmlPage {
    private static final String STYLE =
            """
            :root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--soft:#57606a;--line:#d0d7de;--bus:#eaeef2;\
            --controller:#ddf4ff;--device:#f6f8fa;--assigned:#fff1c2;--free:#dafbe1;--error:#b3261e;\
            --warning:#8a5a00;--note:#0550ae}
            @media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--paper:#0d1117;--soft:#9da7b3;--line:#30363d;\
            --bus:#21262d;--controller:#0c2d4a;--device:#161b22;--assigned:#4a3a05;--free:#0f3d1f;--error:#ff8a80;\
            --warning:#e3b341;--note:#79c0ff}}
            body{margin:0 auto;max-width:60rem;padding:1rem;background:var(--paper);color:var(--ink);\
            font:1rem/1.5 system-ui,sans-serif}
            a{color:var(--note)}a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid \
            var(--note)}
            .scroll{overflow-x:auto}svg text{font:13px ui-monospace,monospace;fill:var(--ink)}
            rect{stroke:var(--line)}.bus rect{fill:var(--bus)}.controller rect{fill:var(--controller)}
            .device rect{fill:var(--device)}.assigned rect{fill:var(--assigned)}
            .free rect{fill:var(--free);stroke-dasharray:4 3}.join{fill:none;stroke:var(--line)}
            table{border-collapse:collapse;width:100%}th,td{border:1px solid var(--line);padding:.25rem .5rem;\
            text-align:left;\
            vertical-align:top;overflow-wrap:anywhere}
            code,pre,.tree{font:13px/1.6 ui-monospace,monospace}pre{border:1px solid var(--line);padding:.5rem;\
            overflow-x:auto}
            .error{color:var(--error)}.warning{color:var(--warning)}.note{color:var(--note)}
            .number{color:var(--soft);user-select:none}mark{background:var(--assigned);color:inherit}
            """;

    private final Picture picture;
    private final StringBuilder out = new StringBuilder();

    private HtmlPage(Picture picture) {
        this.picture = picture;
    }

    /** A whole document in HTML 5. */
    public static String of(Picture picture) {
        return new HtmlPage(picture).page();
    }

    private String page() {
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                        + "'unsafe-inline'\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n");
        Html.element(out, "title", picture.file());
        out.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<header>\n");
        Html.element(out, "h1", picture.file());
        boolean refused = picture.explained().refused();
        Html.element(
                out,
                "p",
                refused
                        ? "The domain is refused; the problems below say why."
                        : "The machine that QEMU makes of this domain.");
        out.append("</header>\n<main>\n");
        if (!refused) {
            buses();
            list("Memory and processors", picture.memory());
            list(
                    "Disks, from the device down to the files",
                    picture.disks().stream()
                            .map(d -> d.device() + ": " + String.join(" ← ", d.nodes()))
                            .toList());
        }
        assigned();
        problems();
        xml();
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private void buses() {
        out.append("<section>\n<h2 id=\"buses-title\">Buses and devices</h2>\n<p>Green places are free: a "
                        + "device can be plugged ")
                .append("into them while the guest runs. Yellow devices are the host's.</p>\n<div class=\"scroll\" "
                        + "tabindex=\"0\">\n");
        BusSvg.write(out, picture.buses());
        out.append("</div>\n<details>\n<summary>The same as a list</summary>\n<div class=\"tree\">\n");
        tree(picture.buses());
        out.append("</div>\n</details>\n</section>\n");
    }

    private void tree(List<BusTree.Node> nodes) {
        if (nodes.isEmpty()) {
            return;
        }
        out.append("<ul>\n");
        for (BusTree.Node n : nodes) {
            out.append("<li>");
            Html.text(out, TreeText.label(n));
            tree(n.children());
            out.append("</li>\n");
        }
        out.append("</ul>\n");
    }

    private void list(String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        out.append("<section>\n");
        Html.element(out, "h2", title);
        out.append("<ul>\n");
        for (String l : lines) {
            out.append("<li><code>");
            Html.text(out, l);
            out.append("</code></li>\n");
        }
        out.append("</ul>\n</section>\n");
    }

    private void assigned() {
        if (picture.explained().devices().isEmpty()) {
            return;
        }
        out.append("<section>\n<h2>Assigned devices</h2>\n");
        for (Explanation.Device d : picture.explained().devices()) {
            Html.element(out, "h3", d.alias() + ": " + d.type() + " " + d.address());
            if (d.row() != null) {
                Html.element(out, "p", "Row " + d.row() + " of the display table decides: " + d.reason() + ".");
            }
            out.append("<table>\n<tr><th scope=\"col\">what</th><th scope=\"col\">value</th><th "
                    + "scope=\"col\">from</th></tr>\n");
            for (Explanation.Fact f : d.facts()) {
                out.append("<tr><th scope=\"row\">");
                Html.text(out, f.name());
                out.append("</th><td>");
                Html.text(out, f.value());
                out.append("</td><td>");
                Html.text(out, f.from());
                out.append("</td></tr>\n");
            }
            out.append("</table>\n");
            if (d.option() != null) {
                Html.element(out, "pre", d.option());
            }
        }
        out.append("</section>\n");
    }

    private void problems() {
        out.append("<section>\n<h2>Problems</h2>\n");
        if (picture.explained().problems().isEmpty()) {
            out.append("<p>None.</p>\n</section>\n");
            return;
        }
        out.append("<ul>\n");
        for (Problem p : picture.explained().problems()) {
            out.append("<li><strong class=\"")
                    .append(p.severity())
                    .append("\">")
                    .append(p.severity())
                    .append("</strong> ");
            if (p.location().line() > 0) {
                int line = p.location().line();
                out.append("<a href=\"#L")
                        .append(line)
                        .append("\">line ")
                        .append(line)
                        .append("</a>: ");
            }
            Html.text(out, p.message() + (p.hint() == null ? "" : "; " + p.hint()));
            out.append(" <code>");
            Html.text(out, p.id());
            out.append("</code></li>\n");
        }
        out.append("</ul>\n</section>\n");
    }

    private void xml() {
        Set<Integer> marked = new TreeSet<>();
        picture.explained().problems().forEach(p -> marked.add(p.location().line()));
        out.append("<section>\n<h2>The document</h2>\n<pre tabindex=\"0\">");
        int number = 0;
        for (String l : picture.xml().split("\n", -1)) {
            number++;
            out.append("<span id=\"L").append(number).append("\"><span class=\"number\">");
            out.append(" ".repeat(Math.max(0, 4 - String.valueOf(number).length())))
                    .append(number)
                    .append("</span>  ");
            out.append(marked.contains(number) ? "<mark>" : "");
            Html.text(out, l.replace("\r", ""));
            out.append(marked.contains(number) ? "</mark>" : "").append("</span>\n");
        }
        out.append("</pre>\n</section>\n");
    }
}
