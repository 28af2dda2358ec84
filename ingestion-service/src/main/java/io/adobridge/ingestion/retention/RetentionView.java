package io.adobridge.ingestion.retention;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How long a connection's things are kept.
 *
 * @param days after something has ended; null where nothing is deleted
 * @param keep whether nothing is deleted
 * @param chosen whether this was chosen for the connection, rather than for all by the operator
 * @param changedBy who changed it last, null for nobody
 */
record RetentionView(@Nullable Integer days, boolean keep, boolean chosen, @Nullable String changedBy,
        @Nullable Instant changedAt) {

    static final String EXAMPLE = """
            {"days":180,"keep":false,"chosen":true,"changedBy":"jpeeters@contoso.example",
            "changedAt":"2026-11-21T10:00:00Z"}""";

    static final String BY_DEFAULT = """
            {"days":90,"keep":false,"chosen":false,"changedBy":"jpeeters@contoso.example",
            "changedAt":"2026-11-21T10:00:00Z"}""";

    static RetentionView of(Setting setting) {
        Integer days = setting.retention().days();
        return new RetentionView(days, days == null, setting.chosen(), setting.changedBy(), setting.changedAt());
    }
}
