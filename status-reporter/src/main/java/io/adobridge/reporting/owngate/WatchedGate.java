package io.adobridge.reporting.owngate;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.target.RepositoryRef;
import io.vertx.mutiny.sqlclient.Row;

/** A gate as far as it has to be known to see what concerns it. */
public record WatchedGate(UUID id, RepositoryRef repository, @Nullable Long pipeline, List<GateCondition> conditions) {

    /** Of a row that has its columns. */
    public static WatchedGate from(Row row) {
        return new WatchedGate(row.getUUID("id"),
                new RepositoryRef(row.getUUID("connection_id"), row.getString("project"), row.getString("repository")),
                row.getLong("pipeline"), ConditionsJson.conditions(row.getString("conditions")));
    }

    /** Whether it asks for what ingestion-service knows. */
    public boolean wantsFacts() {
        return conditions.stream().anyMatch(condition -> condition.fact() != null);
    }
}
