package io.adobridge.reporting.checks;

import java.util.Optional;
import java.util.UUID;

import io.adobridge.reporting.verdict.GateStatus;
import io.vertx.mutiny.sqlclient.Row;

/** The latest that a source has said about what a check asks for. */
record KnownGate(UUID report, GateStatus status, String text) {

    /** Reads it, where there is one, as the query of {@link CheckQueue} names it. */
    static Optional<KnownGate> from(Row row) {
        return Optional.ofNullable(row.getUUID("gate_id"))
                .map(id -> new KnownGate(id, GateStatus.valueOf(row.getString("gate_status")), row.getString("gate_text")));
    }

    /** The answer, where it decides. */
    Optional<GateAnswer> answer() {
        return switch (status) {
            case PASSED, WARNING, NOT_APPLICABLE -> Optional.of(new GateAnswer(true, report, text));
            case FAILED, ERROR -> Optional.of(new GateAnswer(false, report, text));
            case PENDING, RETRACTED -> Optional.empty();
        };
    }
}
