package io.adobridge.reporting.source;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A mapping as it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MappingView(UUID id, String projectKey, UUID connectionId, @Nullable String project,
        @Nullable String repository, Instant createdAt) {

    static MappingView of(Mapping mapping) {
        return new MappingView(mapping.id, mapping.projectKey, mapping.connectionId, mapping.project, mapping.repository,
                mapping.createdAt);
    }
}
