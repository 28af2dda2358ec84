package io.adobridge.ingestion.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How long something is kept after it has ended.
 *
 * @param days null: for ever
 */
public record Retention(@Nullable Integer days) {

    /** Nothing is deleted. */
    public static final Retention KEEP = new Retention(null);

    static final int SHORTEST = 7;
    static final int LONGEST = 3650;

    private static final Duration HISTORY = Duration.ofDays(90);
    private static final Pattern DAYS = Pattern.compile("(\\d{1,4})d");

    public Retention {
        if (days != null && (days < SHORTEST || days > LONGEST)) {
            throw new IllegalArgumentException(days + " days are not between " + SHORTEST + " and " + LONGEST);
        }
    }

    /** So many days. */
    public static Retention ofDays(int days) {
        return new Retention(days);
    }

    /** From {@code keep}, or a number of days such as {@code 90d}; {@link IllegalArgumentException} otherwise. */
    public static Retention parse(String text) {
        Matcher days = DAYS.matcher(text.strip());
        if (days.matches()) {
            return ofDays(Integer.parseInt(days.group(1)));
        }
        if (text.strip().equals("keep")) {
            return KEEP;
        }
        throw new IllegalArgumentException("ingestion.retention is neither keep nor a number of days such as 90d: " + text);
    }

    /** What ended before is deleted and not read again; the beginning of time where everything is kept. */
    public Instant oldest(Instant now) {
        return days == null ? Instant.EPOCH : now.minus(Duration.ofDays(days));
    }

    /** How far back a first sync reads: as long as things are kept, at most 90 days. */
    public Duration history() {
        return days == null || HISTORY.toDays() < days ? HISTORY : Duration.ofDays(days);
    }
}
