package io.adobridge.reporting.rendering;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Text from outside made harmless in Markdown: nobody is mentioned, nothing is linked, and no HTML begins. */
final class Markdown {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]()#+!|~^$-]");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(https?|ftp|mailto|www)([:.])");

    private Markdown() {
    }

    /** One line, at most so long before it is escaped, in which every character stands for itself. */
    static String text(@Nullable String said, int length) {
        String line = Line.shorten(Line.of(said), length);
        String quoted = SPECIAL.matcher(ADDRESS.matcher(line).replaceAll("$1\u200b$2")).replaceAll("\\\\$0");
        return quoted.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("@", "@\u200b");
    }

    /** A line between backticks, in which none can end it. */
    static String code(@Nullable String said, int length) {
        return "`" + Line.shorten(Line.of(said), length).replace("`", "'").replace("|", "¦").replace("@", "@\u200b") + "`";
    }

    /** A link; the address has been checked to hold nothing that ends it. */
    static String link(String text, @Nullable String address) {
        boolean whole = address != null && address.matches("https?://[^\\s\\p{Cntrl}<>\"()\\[\\]|`]+");
        return whole ? "[" + text + "](" + address + ")" : text;
    }
}
