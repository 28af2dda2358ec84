package io.adobridge.azure.json;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_DEFAULT;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MutableConfigOverride;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * The one configuration of JSON between the records of this library and Azure DevOps.
 * <p>
 * Reading: unknown members are ignored, members of an unexpected form are absent, null and absent lists and maps are empty,
 * null numbers are 0 and flags false, dates may
 * have 0 to 7 fraction digits, an offset, or neither offset nor {@code Z}, and the year 1, which stands for never, is absent.
 * Writing: only what was set; dates are ISO-8601 in UTC.
 */
public final class Wire {

    /** What Azure DevOps sends for the end of something that still holds, e.g. the newest revision of a work item. */
    public static final Instant STILL = Instant.parse("9999-01-01T00:00:00Z");

    private static final JsonMapper MAPPER = configured();

    private Wire() {
    }

    /** The shared mapper; it is not to be reconfigured. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** The instant that a date inside a field or a property means, or null if the text is no date. */
    public static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : WireInstants.parse(text.trim());
    }

    private static JsonMapper configured() {
        JsonMapper.Builder mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new SimpleModule("azure-devops")
                        .addDeserializer(Instant.class, new WireInstants())
                        .addDeserializer(ReferenceLinks.class, new WireBags<>(ReferenceLinks.class, ReferenceLinks::new))
                        .addDeserializer(PropertiesCollection.class,
                                new WireBags<>(PropertiesCollection.class, PropertiesCollection::new)))
                .addHandler(new WireProblems())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultPropertyInclusion(JsonInclude.Value.construct(NON_NULL, NON_NULL));
        for (Class<?> many : List.of(List.class, Map.class)) {
            mapper.withConfigOverride(many, override -> override.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        }
        for (Class<?> many : List.of(List.class, Map.class, ReferenceLinks.class, PropertiesCollection.class)) {
            mapper.withConfigOverride(many, override -> omit(override, NON_EMPTY));
        }
        for (Class<?> primitive : List.of(int.class, long.class, boolean.class)) {
            mapper.withConfigOverride(primitive, override -> omit(override, NON_DEFAULT));
        }
        return mapper.build();
    }

    private static void omit(MutableConfigOverride override, JsonInclude.Include what) {
        override.setInclude(JsonInclude.Value.construct(what, NON_NULL));
    }
}
