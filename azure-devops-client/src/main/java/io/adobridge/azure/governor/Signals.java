package io.adobridge.azure.governor;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * What a reply of any status said about limits.
 *
 * @param status of the reply
 * @param pause how long it asks to wait; zero if it does not ask
 * @param refused whether the request was refused for want of budget (429)
 * @param strained whether the server shows any sign of delay
 * @param budget what it announced to be left
 * @see <a href="https://learn.microsoft.com/azure/devops/integrate/concepts/rate-limits">Rate and usage limits</a>
 */
public record Signals(int status, Duration pause, boolean refused, boolean strained, Optional<Budget> budget) {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /**
     * Reads the headers of a reply.
     *
     * @param header gives a header's first value by its name whatever its case, null if there is none
     */
    public static Signals of(int status, UnaryOperator<@Nullable String> header, Instant now) {
        Duration pause = longer(retryAfter(header.apply("Retry-After"), now), seconds(header.apply("X-RateLimit-Delay")));
        boolean refused = status == TOO_MANY_REQUESTS;
        boolean strained = refused || status == SERVICE_UNAVAILABLE || !pause.isZero();
        return new Signals(status, pause, refused, strained, budget(header));
    }

    private static Duration retryAfter(@Nullable String value, Instant now) {
        if (value == null || number(value).isPresent()) {
            return seconds(value);
        }
        try {
            Instant date = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return date.isAfter(now) ? bounded(Duration.between(now, date)) : Duration.ZERO;
        } catch (DateTimeException unreadable) {
            return Duration.ZERO;
        }
    }

    private static Duration seconds(@Nullable String value) {
        double seconds = number(value).orElse(0);
        return seconds <= 0 ? Duration.ZERO
                : bounded(Duration.ofMillis((long) Math.ceil(Math.min(seconds, LONGEST_PAUSE.toSeconds()) * 1000)));
    }

    private static Optional<Budget> budget(UnaryOperator<@Nullable String> header) {
        OptionalDouble limit = number(header.apply("X-RateLimit-Limit"));
        OptionalDouble remaining = number(header.apply("X-RateLimit-Remaining"));
        OptionalDouble reset = number(header.apply("X-RateLimit-Reset"));
        if (limit.orElse(0) <= 0 || remaining.isEmpty() || reset.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Budget(limit.getAsDouble(), remaining.getAsDouble(),
                Instant.ofEpochSecond((long) reset.getAsDouble())));
    }

    private static OptionalDouble number(@Nullable String value) {
        try {
            double number = value == null ? Double.NaN : Double.parseDouble(value.strip());
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException unreadable) {
            return OptionalDouble.empty();
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration bounded(Duration pause) {
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
