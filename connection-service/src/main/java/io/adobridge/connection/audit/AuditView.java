package io.adobridge.connection.audit;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonRawValue;

import io.vertx.mutiny.sqlclient.Row;

/**
 * An entry of the audit.
 *
 * @param id rises with time
 * @param on what it was done to, as it was called then
 * @param by who did it
 * @param before of what has changed, how it was; without secrets
 * @param after of what has changed, how it is since then; without secrets
 */
public record AuditView(long id, Instant at, String action, On on, By by,
        @JsonRawValue @Schema(implementation = Object.class) String before,
        @JsonRawValue @Schema(implementation = Object.class) String after) {

    /** What something was done to. */
    public record On(String kind, UUID id, String name) {
    }

    /**
     * Who did something; issuer and subject are empty for the service itself.
     *
     * @param subject unique together with the issuer
     */
    public record By(String name, String subject, String issuer) {
    }

    static AuditView from(Row row) {
        return new AuditView(row.getLong("id"), row.getOffsetDateTime("at").toInstant(), row.getString("action"),
                new On(row.getString("subject_kind"), row.getUUID("subject_id"), row.getString("subject_name")),
                new By(row.getString("actor_name"), row.getString("actor_subject"), row.getString("actor_issuer")),
                row.getString("before"), row.getString("after"));
    }
}
