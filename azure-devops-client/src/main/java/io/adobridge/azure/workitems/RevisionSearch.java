package io.adobridge.azure.workitems;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.transport.Call;

/**
 * What the reporting stream of revisions is to hold.
 *
 * @param startDateTime where to begin, compared with the date of change; null for the beginning of time
 * @param fields reference names, with whatever custom fields there are; all when empty
 * @param types names of work item types; all when empty
 * @param includeDeleted with the work items in the recycle bin
 * @param includeLatestOnly each work item's newest revision only
 * @param expandFields with long text, which is left out otherwise
 */
public record RevisionSearch(@Nullable Instant startDateTime, List<String> fields, List<String> types, boolean includeDeleted,
        boolean includeLatestOnly, boolean expandFields) {

    /** Every revision since, deleted work items included, with all fields but long text. */
    public static RevisionSearch since(@Nullable Instant startDateTime) {
        return new RevisionSearch(startDateTime, List.of(), List.of(), true, false, false);
    }

    /** The same with these fields only. */
    public RevisionSearch fields(List<String> referenceNames) {
        return new RevisionSearch(startDateTime, referenceNames, types, includeDeleted, includeLatestOnly, expandFields);
    }

    Call on(Call call) {
        return call.query("fields", orNone(fields)).query("types", orNone(types)).query("includeDeleted", includeDeleted)
                .query("includeIdentityRef", true).query("includeTagRef", true).query("includeLatestOnly", includeLatestOnly)
                .query("$expand", expandFields ? "fields" : null);
    }

    private static @Nullable List<String> orNone(List<String> names) {
        return names.isEmpty() ? null : names;
    }
}
