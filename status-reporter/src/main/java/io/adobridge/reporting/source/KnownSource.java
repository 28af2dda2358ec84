package io.adobridge.reporting.source;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.target.MappingRule;

/**
 * A source as the features that take reports in see it.
 *
 * @param connectionId the only connection that it may report through; null for any that its mappings name
 * @param owners the groups that reach it where it has no connection
 * @param revision raised with every change of it, its mappings or its secret
 */
public record KnownSource(UUID id, String name, SourceKind kind, @Nullable UUID connectionId, StatusContext context,
        ReportOn report, ReviewOn review, List<MappingRule> mappings, List<String> owners, long revision) {

    static KnownSource of(Source source, List<Mapping> mappings) {
        return new KnownSource(source.id, source.name, source.kind, source.connectionId, source.context(),
                source.report(), source.review(), mappings.stream().map(Mapping::rule).toList(), List.of(source.owners),
                source.revision);
    }

    boolean reachedBy(Reach reach) {
        return connectionId == null ? reach.caller().reaches(owners) : reach.covers(connectionId);
    }
}
