package io.adobridge.ingestion.boards.teams;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A team.
 *
 * @param members {@code id}, {@code name}, {@code uniqueName}, {@code descriptor} and whether they are {@code admin}
 * @param areas {@code path} and {@code includeChildren} of the areas whose work is the team's
 * @param iterations {@code id}, {@code path}, {@code startDate} and {@code finishDate} of those it plans with
 * @param detailsAt when these three and its boards were last read; null before
 * @param detailsError what was in the way then
 * @param removedAt when it was no longer listed; null while it is
 */
record TeamView(UUID id, UUID projectId, String name, @Nullable String description, List<Map<String, Object>> members,
        List<Map<String, Object>> areas, List<Map<String, Object>> iterations, @Nullable Instant detailsAt,
        @Nullable String detailsError, @Nullable Instant removedAt) {

    static final Entity<TeamView> ENTITY = Entity.of(TeamView.class, "team")
            .with("id", "team_id")
            .ascending(Key.id("team_id"));

    static final String EXAMPLE = """
            {"items":[{"id":"3b1c9f6e-7a77-4a2e-8f52-2a1f0c7c1f6b","projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc",
            "name":"Fabrikam Team","description":null,"members":[{"id":"d6245f20-2af8-44f4-9451-8107cb2767db","name":"Joren Peeters",
            "uniqueName":"jpeeters@contoso.example","descriptor":"aad.ZDYyNDVmMjA","admin":true}],
            "areas":[{"path":"Fabrikam","includeChildren":true}],"iterations":[{"id":"a1a0f1c2-52f1-4a0e-9f0b-0c7c1f6b1a22",
            "path":"Fabrikam\\\\Sprint 12","startDate":"2026-11-09T00:00:00Z","finishDate":"2026-11-20T00:00:00Z"}],
            "detailsAt":"2026-11-20T10:00:00Z","detailsError":null,"removedAt":null}],"next":null}
            """;
}
