package io.adobridge.reporting.source;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.target.MappingRule;

/**
 * A source as the features that take reports in see it.
 *
 * @param connectionId the only connection that it may report through; null for any that its mappings name
 */
public record KnownSource(UUID id, String name, SourceKind kind, @Nullable UUID connectionId, StatusContext context,
        ReportOn report, ReviewOn review, List<MappingRule> mappings) {

    static KnownSource of(Source source, List<Mapping> mappings) {
        return new KnownSource(source.id, source.name, source.kind, source.connectionId, source.context(),
                source.report(), source.review(), mappings.stream().map(Mapping::rule).toList());
    }
}
