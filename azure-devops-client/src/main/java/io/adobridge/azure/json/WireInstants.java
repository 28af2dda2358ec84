package io.adobridge.azure.json;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads every form of date that Azure DevOps sends. The year 1, which stands for never, is absent; so is what is no date, for
 * an
 * answer must not fail for it.
 */
final class WireInstants extends StdScalarDeserializer<Instant> {

    private static final long serialVersionUID = 1L;
    private static final Instant YEAR_TWO = Instant.parse("0002-01-01T00:00:00Z");
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart().appendPattern("['T'][' ']").append(DateTimeFormatter.ISO_LOCAL_TIME).optionalEnd()
            .optionalStart().appendOffset("+HH:MM", "Z").optionalEnd()
            .optionalStart().appendOffset("+HHMM", "Z").optionalEnd()
            .toFormatter();

    WireInstants() {
        super(Instant.class);
    }

    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            parser.skipChildren();
            return null;
        }
        return parse(parser.getText().trim());
    }

    /** The instant that the text means (UTC unless it says otherwise), or null if it is none or stands for never. */
    static @Nullable Instant parse(String text) {
        Instant plain = UtcInstant.parse(text);
        Instant instant = plain == null ? read(text) : plain;
        return instant == null || instant.isBefore(YEAR_TWO) ? null : instant;
    }

    private static @Nullable Instant read(String text) {
        try {
            TemporalAccessor parsed = FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (parsed instanceof OffsetDateTime dateTime) {
                return dateTime.toInstant();
            }
            LocalDateTime dateTime = parsed instanceof LocalDate date ? date.atStartOfDay() : (LocalDateTime) parsed;
            return dateTime.toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
