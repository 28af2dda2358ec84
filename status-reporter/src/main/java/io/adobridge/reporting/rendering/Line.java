package io.adobridge.reporting.rendering;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Text from outside made fit for one line. */
final class Line {

    /** Control characters, line and paragraph separators, and the marks that turn the reading direction. */
    private static final Pattern UNFIT = Pattern
            .compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Line() {
    }

    /** One line without control characters, empty where there is nothing to say. */
    static String of(@Nullable String text) {
        return text == null ? "" : SPACES.matcher(UNFIT.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    }

    /** At most so many characters, the last an ellipsis where something was left out; no surrogate pair is torn. */
    static String shorten(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end).stripTrailing() + "…";
    }
}
