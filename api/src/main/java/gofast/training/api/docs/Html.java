package gofast.training.api.docs;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Turns the document's words into HTML. */
final class Html {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern PARAGRAPH_END = Pattern.compile("\\n\\s*\\n");

    private Html() {}

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** One line, with what stands in backticks as code. */
    static String line(String text) {
        return CODE.matcher(escaped(text)).replaceAll("<code>$1</code>");
    }

    /** Paragraphs, parted by empty lines. */
    static String prose(String text) {
        return Arrays.stream(PARAGRAPH_END.split(text.strip()))
                .filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph -> "<p>" + line(paragraph) + "</p>\n")
                .collect(Collectors.joining());
    }

    static String code(String text) {
        return "<code>" + escaped(text) + "</code>";
    }

    static String row(String... cells) {
        return Arrays.stream(cells).collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>\n"));
    }

    /** A table, or nothing where it has no rows. */
    static String table(String rows, String... heads) {
        return rows.isEmpty()
                ? ""
                : "<div class=\"table\"><table>\n<thead><tr>"
                        + Arrays.stream(heads)
                                .map(head -> "<th>" + head + "</th>")
                                .collect(Collectors.joining())
                        + "</tr></thead>\n<tbody>\n" + rows + "</tbody></table></div>\n";
    }
}
