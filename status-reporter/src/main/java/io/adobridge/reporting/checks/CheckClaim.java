package io.adobridge.reporting.checks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.checks.PlanReference;
import io.vertx.mutiny.sqlclient.Row;

/**
 * The right to attend to one check until its lease ends.
 *
 * @param fence of the lease; an attempt that has been overtaken holds an older one
 * @param waitsFor in words
 * @param log where its lines go, null before it was announced
 */
record CheckClaim(UUID id, UUID connection, long fence, Plan plan, String waitsFor, boolean announced,
        @Nullable Integer log, int attempts, Instant deadline, Instant giveUpAt, Optional<KnownGate> gate) {

    static CheckClaim from(Row row) {
        PlanReference reference = new PlanReference(row.getUUID("plan_project"), row.getString("hub"), row.getUUID("plan_id"));
        Plan plan = new Plan(reference, row.getUUID("job_id"), row.getUUID("timeline_id"), row.getUUID("task_id"));
        return new CheckClaim(row.getUUID("id"), row.getUUID("connection_id"), row.getLong("fence"), plan, waitsFor(row),
                row.getBoolean("announced"), row.getInteger("log_id"), row.getInteger("attempts"),
                row.getOffsetDateTime("deadline").toInstant(), row.getOffsetDateTime("give_up_at").toInstant(),
                KnownGate.from(row));
    }

    private static String waitsFor(Row row) {
        return "the quality gate of " + row.getString("source_name") + " for " + row.getString("project") + "/"
                + row.getString("repository");
    }

    /** What is to be answered now, if anything. */
    Optional<GateAnswer> answer(Instant now) {
        Optional<GateAnswer> known = gate.flatMap(KnownGate::answer);
        if (known.isPresent() || now.isBefore(deadline)) {
            return known;
        }
        return Optional.of(new GateAnswer(false, null, "There was no answer in time: waited until " + deadline + " for "
                + waitsFor));
    }
}
