package io.adobridge.reporting.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.owngate.ConditionsJson;
import io.adobridge.reporting.owngate.Fact;
import io.adobridge.reporting.owngate.GateCondition;
import io.adobridge.reporting.target.RepositoryRef;
import io.vertx.mutiny.sqlclient.Row;

/**
 * The right to evaluate a gate once until its lease ends.
 *
 * @param asks how often it had been asked for by then
 */
record EvaluationClaim(UUID id, Asked asked, Gate gate, long fence, long asks, int attempts, Instant giveUpAt) {

    /** The gate as it is now. */
    record Gate(UUID source, String name, RepositoryRef repository, @Nullable Long pipeline, List<GateCondition> conditions) {

        boolean wantsFacts() {
            return conditions.stream().anyMatch(condition -> condition.fact() != null);
        }

        boolean wants(Fact fact) {
            return conditions.stream().anyMatch(condition -> condition.fact() == fact);
        }

        static Gate from(Row row) {
            return new Gate(row.getUUID("source_id"), row.getString("gate_name"),
                    new RepositoryRef(row.getUUID("connection_id"), row.getString("project"), row.getString("repository")),
                    row.getLong("pipeline"), ConditionsJson.conditions(row.getString("gate_conditions")));
        }
    }

    static EvaluationClaim from(Row row) {
        Asked asked = new Asked(row.getUUID("gate_id"), row.getUUID("connection_id"), row.getString("commit_sha"),
                row.getInteger("pull_request"), row.getInteger("build"), row.getString("branch"));
        return new EvaluationClaim(row.getUUID("id"), asked, Gate.from(row), row.getLong("fence"), row.getLong("asked"),
                row.getInteger("attempts"), row.getOffsetDateTime("give_up_at").toInstant());
    }

    UUID connection() {
        return asked.connection();
    }
}
