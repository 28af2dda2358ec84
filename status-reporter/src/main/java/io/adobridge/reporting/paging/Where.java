package io.adobridge.reporting.paging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageRequest;
import io.adobridge.reporting.access.Reach;

/** The conditions of a list of entities that have {@code connectionId}, {@code acceptedAt} and {@code id}. */
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private Where() {
    }

    /** What a caller reaches. */
    public static Where reached(Reach reach) {
        Where where = new Where();
        if (!reach.all()) {
            where.conditions.add("connectionId in :reached");
            where.parameters.put("reached", reach.connections());
        }
        return where;
    }

    /** Begins after the page's cursor, whose keys are {@code acceptedAt} and {@code id} of the last row seen. */
    public Where newestFirst(PageRequest page) {
        Cursor after = page.after(2);
        if (after != null) {
            conditions.add("(acceptedAt < :at or acceptedAt = :at and id < :id)");
            parameters.put("at", after.instant(0));
            parameters.put("id", after.uuid(1));
        }
        return this;
    }

    /** Adds a condition such as {@code "commitSha = "}, if there is a value for it. */
    public Where and(String comparison, Optional<?> value) {
        value.ifPresent(present -> {
            String name = "p" + parameters.size();
            conditions.add(comparison + ":" + name);
            parameters.put(name, present);
        });
        return this;
    }

    /** The query in HQL, with its order. */
    public String query() {
        String where = conditions.isEmpty() ? "" : String.join(" and ", conditions) + " ";
        return where + "order by acceptedAt desc, id desc";
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
