package io.adobridge.reporting.checks;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.source.KnownSource;
import io.adobridge.reporting.target.RepositoryRef;

/** The gate that a check asks for. */
record AwaitedGate(UUID sourceId, String sourceName, RepositoryRef repository, @Nullable String commit,
        @Nullable Integer pullRequest, @Nullable String build) {

    static AwaitedGate of(KnownSource source, RepositoryRef repository, WaitForGate asked) {
        return new AwaitedGate(source.id(), source.name(), repository, asked.sha(), asked.pullRequest(), asked.build());
    }
}
