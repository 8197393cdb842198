package dev.entrepot.web.shared.html;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Leaves of HTML what can do no harm: text, structure, tables, links and pictures. Scripts, styles, forms, frames and event handlers
 * go, with what they contain where that is not for reading. Cleaning what is clean changes nothing.
 */
public final class SafeHtml {

    private static final Pattern MARKUP = Pattern.compile("[<>&]");
    /** No character of XML, and PostgreSQL takes no NUL. */
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "div", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre")
            .allowElements("ul", "ol", "li", "dl", "dt", "dd")
            .allowElements("b", "strong", "i", "em", "u", "s", "del", "ins", "small", "sub", "sup", "code", "span")
            .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "img")
            .allowAttributes("colspan", "rowspan")
            .matching(Pattern.compile("[0-9]{1,3}"))
            .onElements("th", "td")
            .allowAttributes("href", "title")
            .onElements("a")
            .allowAttributes("src", "alt", "title")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(Pattern.compile("[0-9]{1,4}"))
            .onElements("img")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelsOnLinks("nofollow", "noopener")
            .toFactory();

    private SafeHtml() {}

    /** The text without what could do harm, and without blanks around it. Text without any markup stays as it is. */
    public static String clean(String html) {
        String printable = CONTROL.matcher(html).replaceAll("").strip();
        if (!MARKUP.matcher(printable).find()) {
            return printable;
        }
        return readable(POLICY.sanitize(printable)).strip();
    }

    /** Takes back escapes that are of no use between tags and inside double quotes, so that people can read the text. */
    private static String readable(String sanitised) {
        return sanitised
                .replace("&#64;", "@")
                .replace("&#61;", "=")
                .replace("&#43;", "+")
                .replace("&#39;", "'");
    }
}
