package io.adobridge.testbed.azure.routes;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Optional;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Request;

/** Times as Azure DevOps writes and reads them: UTC, with 0 to 7 digits after the point and no zeros at the end. */
final class Dates {
    /** What stands where no time is known; it has no Z. */
    static final String NONE = "0001-01-01T00:00:00";
    private static final DateTimeFormatter TEXT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 7, true)
            .appendLiteral('Z').toFormatter().withZone(ZoneOffset.UTC);

    private Dates() {
    }

    static String text(Instant instant) {
        return TEXT.format(instant);
    }

    /**
     * A query parameter that is a time, with or without an offset, or only a day.
     *
     * @throws ApiError 400 where it is neither
     */
    static Optional<Instant> param(Request request, String name) {
        return request.param(name).map(text -> parse(name, text));
    }

    static Instant parse(String name, String text) {
        try {
            if (!text.contains("T") && !text.contains(" "))
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            String iso = text.replace(' ', 'T');
            boolean zoned = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
            return zoned ? OffsetDateTime.parse(iso).toInstant() : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw ApiError.badRequest("The value '" + text + "' is not valid for " + name + ".");
        }
    }
}
