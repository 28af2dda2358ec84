package io.adobridge.reporting.rendering;

/** Text made harmless where it is put: it reads as it was, and is no markup, mention or link. */
final class Escaped {

    private Escaped() {
    }

    /**
     * Text within Markdown. Punctuation that begins markup, HTML, a mention of a person, work item or pull request becomes a
     * character reference, which every renderer shows as the character and none reads as markup;
     * so does the colon of an address, which would become a link by itself.
     */
    static String markdown(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            if (isMarkup(character)) {
                safe.append("&#").append(character).append(';');
            } else {
                safe.appendCodePoint(character);
            }
        });
        return safe.toString().replace("://", "&#58;//");
    }

    /** Text within an element or a quoted attribute of HTML or SVG. */
    static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** An address within {@code <…>} of a Markdown link. */
    static String destination(String address) {
        return address.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C");
    }

    /** An unambiguous web address only: nothing that a browser would run. */
    static boolean isLink(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    private static boolean isMarkup(int character) {
        return "\\`*_{}[]<>()#!|~&@$".indexOf(character) >= 0;
    }
}
