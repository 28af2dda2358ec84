package io.adobridge.azure.transport;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Azure's instants: ISO-8601 with 0 to 9 fractional digits, with an offset, with {@code Z}, or without either, which means UTC.
 * The sentinel of the year 1, which stands for "never", is read as null.
 */
final class AzureInstants extends StdScalarDeserializer<Instant> {

    private static final long serialVersionUID = 1L;

    private static final int NEVER = 1;

    AzureInstants() {
        super(Instant.class);
    }

    @Override
    public @Nullable Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = json.getValueAsString("").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            Instant instant = parse(text);
            return instant.atOffset(ZoneOffset.UTC).getYear() <= NEVER ? null : instant;
        } catch (DateTimeException malformed) {
            return (Instant) context.handleWeirdStringValue(Instant.class, text, "not a date of Azure DevOps");
        }
    }

    private static Instant parse(String text) {
        TemporalAccessor parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from,
                LocalDateTime::from);
        return parsed instanceof OffsetDateTime exact
                ? exact.toInstant()
                : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC);
    }
}
