package io.adobridge.ingestion.events;

import java.util.List;

/**
 * What happened after a number.
 *
 * @param items in the order of their numbers; empty if nothing has happened within the wait
 * @param next the number to ask after from now on
 */
record EventFeed(List<EventView> items, long next) {

    static final String EXAMPLE = """
            {"items":[{"number":17,"type":"build.finished","projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","subject":70,
            "createdAt":"2026-11-19T09:21:09Z"},{"number":18,"type":"pullRequest.updated",
            "projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","subject":293,"createdAt":"2026-11-19T09:22:40Z"}],"next":18}
            """;

    static EventFeed of(List<EventView> items, long after) {
        return new EventFeed(items, items.isEmpty() ? after : items.get(items.size() - 1).number());
    }
}
