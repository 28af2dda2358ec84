package io.adobridge.reporting.evaluation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.adobridge.reporting.verdict.GateStatus;
import io.vertx.mutiny.sqlclient.Row;

/**
 * An evaluation as it is shown.
 *
 * @param status of the last verdict; absent before the first
 * @param conditions how each ended, and why; empty before the first look
 * @param reportId the quality gate that says so
 * @param reason why it has not been judged, a word listed in the service's documentation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvaluationView(UUID id, UUID gateId, UUID connectionId, @Nullable String commit,
        @Nullable Integer pullRequest, @Nullable Integer build, @Nullable String branch, EvaluationState state,
        @Nullable GateStatus status, List<Explained> conditions, @Nullable UUID reportId, @Nullable String reason,
        @Nullable String detail, int attempts, Instant askedAt, @Nullable Instant evaluatedAt, Instant giveUpAt) {

    static final String EXAMPLE = """
            {"id":"6c1f0e0e-7a59-4a53-8d8f-3f3a0f1d2b11","gateId":"3d2a4f76-5b1e-4f0e-8d61-1c5a7a1f9b02",
             "connectionId":"0b0ff2a5-2b5c-4a3e-9d63-6b7a1a6a3f10","commit":"7a60720e261505baf66bbc06f23098165092f7b7",
             "build":70,"state":"judged","status":"failed","conditions":[{"metric":"failedTests",
             "operator":"greaterThan","value":"1","threshold":"0","status":"failed",
             "text":"failedTests is 1, which is > 0"}],"reportId":"8e6d1a90-30a1-4f5e-9a1e-7c1f1a0b2c3d","attempts":1,
             "askedAt":"2026-11-21T00:31:00Z","evaluatedAt":"2026-11-21T00:31:01Z","giveUpAt":"2026-11-22T00:31:00Z"}""";

    static EvaluationView from(Row row) {
        String status = row.getString("status");
        OffsetDateTime evaluated = row.getOffsetDateTime("evaluated_at");
        String reason = row.getString("reason");
        return new EvaluationView(row.getUUID("id"), row.getUUID("gate_id"), row.getUUID("connection_id"),
                row.getString("commit_sha"), row.getInteger("pull_request"), row.getInteger("build"), row.getString("branch"),
                EvaluationState.valueOf(row.getString("state")), status == null ? null : GateStatus.valueOf(status),
                ExplainedJson.read(row.getString("conditions")), row.getUUID("report_id"), code(reason),
                row.getString("detail"), row.getInteger("attempts"), row.getOffsetDateTime("asked_at").toInstant(),
                evaluated == null ? null : evaluated.toInstant(), row.getOffsetDateTime("give_up_at").toInstant());
    }

    private static @Nullable String code(@Nullable String reason) {
        return Arrays.stream(EvaluationReason.values()).filter(known -> known.name().equals(reason))
                .map(EvaluationReason::code).findFirst().orElse(null);
    }
}
