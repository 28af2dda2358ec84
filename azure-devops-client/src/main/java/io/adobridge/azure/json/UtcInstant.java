package io.adobridge.azure.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Reads the one form that nearly all dates have, {@code 2026-11-21T10:00:00.1234567Z} with any number of digits of a second,
 * without a formatter: answers hold thousands of them.
 */
final class UtcInstant {

    private static final String SHAPE = "0000-00-00T00:00:00";
    private static final int FRACTION = SHAPE.length() + 1;
    private static final int NANOS = 9;

    private UtcInstant() {
    }

    /** Null where the text has another form, or stands for no instant. */
    static @Nullable Instant parse(String text) {
        int end = text.length() - 1;
        boolean whole = end == SHAPE.length();
        if (end < SHAPE.length() || end > FRACTION + NANOS || text.charAt(end) != 'Z' || !hasShape(text)
                || !whole && (end == FRACTION || text.charAt(SHAPE.length()) != '.' || !isNumber(text, FRACTION, end))) {
            return null;
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        try {
            long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay();
            return Instant.ofEpochSecond(TimeUnit.DAYS.toSeconds(day) + (hour * 60L + minute) * 60 + second,
                    whole ? 0 : nanos(text, end));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static boolean hasShape(String text) {
        for (int i = 0; i < SHAPE.length(); i++) {
            char wanted = SHAPE.charAt(i);
            if (wanted == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != wanted) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String text, int from, int to) {
        return text.chars().skip(from).limit(to - from).allMatch(UtcInstant::isDigit);
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static long nanos(String text, int end) {
        long fraction = number(text, FRACTION, end);
        for (int digits = end - FRACTION; digits < NANOS; digits++) {
            fraction *= 10;
        }
        return fraction;
    }
}
