package io.adobridge.reporting.source;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.adobridge.reporting.idempotency.Digest;

/**
 * A source as it is shown: without its secret.
 *
 * @param webhookPath where the tool sends its webhooks, below the address of this service; absent where it sends none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceView(UUID id, String name, SourceKind kind, @Nullable UUID connectionId, StatusContext context,
        ReportOn report, ReviewOn review, @Nullable String webhookPath, Instant createdAt, String createdBy) {

    static SourceView of(Source source) {
        return new SourceView(source.id, source.name, source.kind, source.connectionId, source.context(), source.report(),
                source.review(),
                webhookPath(source.id, source.kind), source.createdAt, source.createdBy);
    }

    /** The entity tag of this state. */
    String tag() {
        return Digest.of(this).toString();
    }

    static @Nullable String webhookPath(UUID id, SourceKind kind) {
        return kind == SourceKind.SONARQUBE ? sonarQubePath(id) : null;
    }

    /** Where the SonarQube of a source sends its webhooks, below the address of this service. */
    public static String sonarQubePath(UUID id) {
        return "/api/v1/webhooks/sonarqube/" + id;
    }
}
