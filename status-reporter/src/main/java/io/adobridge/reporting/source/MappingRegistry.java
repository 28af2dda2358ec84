package io.adobridge.reporting.source;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.kit.mirror.ConnectionNotFound;
import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.idempotency.KeyUse;
import io.adobridge.reporting.idempotency.Races;
import io.adobridge.reporting.idempotency.UsedKeys;
import io.adobridge.reporting.target.MappingRule;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** The mappings of a source, for callers who reach the source and, for a new one, the connection that it leads to. */
@ApplicationScoped
class MappingRegistry {

    private final SourceRepository sources;
    private final MappingRepository mappings;
    private final UsedKeys keys;
    private final Clock clock;

    MappingRegistry(SourceRepository sources, MappingRepository mappings, UsedKeys keys, Clock clock) {
        this.sources = sources;
        this.mappings = mappings;
        this.keys = keys;
        this.clock = clock;
    }

    @WithTransaction
    Uni<MappingView> add(String ref, AddMapping request, Reach reach, Optional<KeyUse> key) {
        return sources.require(ref, reach)
                .chain(source -> keys.resultOf(key)
                        .chain(earlier -> earlier.map(id -> mappings.require(source.id, id))
                                .orElseGet(() -> addNew(source, request, reach, key))))
                .map(MappingView::of);
    }

    private Uni<Mapping> addNew(Source source, AddMapping request, Reach reach, Optional<KeyUse> key) {
        requireAllowed(source, request.rule(), reach);
        Mapping mapping = new Mapping(UUID.randomUUID(), source.id, request, clock.instant());
        return mappings.persistAndFlush(mapping)
                .onFailure(Races::lost).transform(lost -> new MappingExists(request.projectKey()))
                .call(() -> sources.raiseRevision(source.id))
                .call(() -> keys.remember(key, mapping.id));
    }

    private static void requireAllowed(Source source, MappingRule rule, Reach reach) {
        if (!reach.covers(rule.connectionId())) {
            throw new ConnectionNotFound(rule.connectionId());
        }
        if (!source.mayUse(rule.connectionId())) {
            throw new ConnectionNotOfSource(rule.connectionId());
        }
    }

    @WithTransaction
    Uni<MappingView> require(String ref, UUID id, Reach reach) {
        return sources.require(ref, reach).chain(source -> mappings.require(source.id, id)).map(MappingView::of);
    }

    /** A source's mappings in the order of their ids, one more than the limit where there are more. */
    @WithTransaction
    Uni<List<MappingView>> page(String ref, Reach reach, @Nullable UUID after, int limit) {
        return sources.require(ref, reach).chain(source -> mappings.page(source.id, after, limit + 1))
                .map(found -> found.stream().map(MappingView::of).toList());
    }

    @WithTransaction
    Uni<Void> remove(String ref, UUID id, Reach reach) {
        return sources.require(ref, reach)
                .call(source -> sources.raiseRevision(source.id))
                .chain(source -> mappings.require(source.id, id))
                .chain(mappings::delete);
    }
}
