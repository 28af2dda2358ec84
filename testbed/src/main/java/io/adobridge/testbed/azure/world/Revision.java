package io.adobridge.testbed.azure.world;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.azure.front.Identity;

/**
 * A work item as it was after one change.
 *
 * @param watermark the place of the change among all changes of the organisation, from 1
 * @param changed when it was changed
 * @param revised when the next change followed; {@link #NEVER} for the newest
 * @param fields by reference name: text, numbers, instants and identities
 */
public record Revision(int id, int rev, long watermark, Instant changed, Instant revised, Identity changedBy, int project,
        boolean deleted, Map<String, Object> fields) {
    /** What Azure DevOps says of the newest revision. */
    public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    public Revision {
        fields = Collections.unmodifiableMap(fields);
    }

    /** A field; null where it has no value. */
    public @Nullable Object field(String name) {
        return fields.get(name);
    }

    /** A field as text; empty where it has no value. */
    public String text(String name) {
        Object value = fields.get(name);
        return value == null ? "" : value.toString();
    }

    Revision revisedAt(Instant instant) {
        Map<String, Object> same = new LinkedHashMap<>(fields);
        same.put(Fields.REVISED_DATE, instant);
        return new Revision(id, rev, watermark, changed, instant, changedBy, project, deleted, same);
    }
}
