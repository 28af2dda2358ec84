package io.adobridge.reporting.source;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What is kept of a request to register a source: all but the secret. */
record NewSource(String name, SourceKind kind, @Nullable UUID connectionId, StatusContext context, ReportOn report,
        ReviewOn review) {

    static NewSource of(RegisterSource request) {
        return new NewSource(request.name(), request.kind(), request.connectionId(), request.contextOrDefault(),
                request.reportOrDefault(), request.reviewOrDefault());
    }
}
