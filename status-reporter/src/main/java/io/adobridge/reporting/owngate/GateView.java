package io.adobridge.reporting.owngate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An own gate as it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GateView(UUID id, SourceRef source, String name, UUID connectionId, String project, String repository,
        @Nullable Long pipeline, List<GateCondition> conditions, int version, Instant createdAt, String createdBy) {

    static final String EXAMPLE = """
            {"id":"3d2a4f76-5b1e-4f0e-8d61-1c5a7a1f9b02",
             "source":{"id":"5c1f0e0e-7a59-4a53-8d8f-3f3a0f1d2b11","name":"release-rules"},"name":"release-ready",
             "connectionId":"0b0ff2a5-2b5c-4a3e-9d63-6b7a1a6a3f10","project":"Fabrikam","repository":"demo-svc",
             "pipeline":5,"conditions":[{"fact":"failedTests","operator":"greaterThan","threshold":"0"}],"version":1,
             "createdAt":"2026-11-21T00:31:00Z","createdBy":"ada"}""";

    /** The source that it is reported for. */
    public record SourceRef(UUID id, String name) {
    }

    static GateView of(OwnGate gate) {
        return new GateView(gate.id, new SourceRef(gate.sourceId, gate.sourceName), gate.name, gate.connectionId,
                gate.project, gate.repository, gate.pipeline, gate.conditions, gate.version, gate.createdAt, gate.createdBy);
    }

    /** The entity tag of this state. */
    String tag() {
        return id + "-" + version;
    }
}
