package io.adobridge.reporting.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

import io.adobridge.reporting.verdict.GateStatus;

/** A gate's status as a small picture beside a name. */
public final class Badge {

    private static final int LONGEST_LABEL = 40;
    private static final int CHARACTER_WIDTH = 7;
    private static final int MARGIN = 10;

    private static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="20" role="img" aria-label="%s: %s">\
            <rect width="%d" height="20" fill="#555"/><rect x="%d" width="%d" height="20" fill="%s"/>\
            <g fill="#fff" text-anchor="middle" font-family="Verdana,sans-serif" font-size="11">\
            <text x="%d" y="14">%s</text><text x="%d" y="14">%s</text></g></svg>
            """;

    private Badge() {
    }

    /** An SVG image that stands by itself: the label on the left, the status on the right. */
    public static String of(String label, GateStatus status) {
        return of(label, word(status), colour(status));
    }

    /**
     * The image within Markdown. It carries itself in its address, since whoever shows the text has no token to fetch it with;
     * where such addresses are not shown, its words are.
     */
    static String markdown(String label, GateStatus status) {
        String words = Escaped.markdown(Line.shorten(Line.of(label), LONGEST_LABEL)) + ": " + word(status);
        String picture = Base64.getEncoder().encodeToString(of(label, status).strip().getBytes(UTF_8));
        return "![" + words + "](data:image/svg+xml;base64," + picture + ")";
    }

    /** The image of what has not been reported yet. */
    public static String unknown(String label) {
        return of(label, "unknown", "#9f9f9f");
    }

    private static String of(String label, String word, String colour) {
        String shown = Line.shorten(Line.of(label), LONGEST_LABEL);
        int left = width(shown);
        int right = width(word);
        String safe = Escaped.html(shown);
        return SVG.formatted(left + right, safe, word, left, left, right, colour, left / 2, safe, left + right / 2, word);
    }

    private static int width(String text) {
        return text.length() * CHARACTER_WIDTH + MARGIN;
    }

    private static String word(GateStatus status) {
        return switch (status) {
            case PASSED -> "passed";
            case WARNING -> "warning";
            case FAILED -> "failed";
            case ERROR -> "error";
            case PENDING -> "pending";
            case NOT_APPLICABLE -> "not applicable";
            case RETRACTED -> "withdrawn";
        };
    }

    private static String colour(GateStatus status) {
        return switch (status) {
            case PASSED -> "#2ea44f";
            case WARNING -> "#bf8700";
            case FAILED, ERROR -> "#cb2431";
            case PENDING -> "#0366d6";
            case NOT_APPLICABLE, RETRACTED -> "#9f9f9f";
        };
    }
}
