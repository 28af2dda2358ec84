package io.adobridge.reporting.source;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.kit.access.Caller;
import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.idempotency.KeyUse;
import io.adobridge.reporting.idempotency.Races;
import io.adobridge.reporting.idempotency.UsedKeys;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** The sources that are registered, one transaction for each step. */
@ApplicationScoped
class SourceRegistry {

    private final SourceRepository sources;
    private final UsedKeys keys;
    private final Clock clock;

    SourceRegistry(SourceRepository sources, UsedKeys keys, Clock clock) {
        this.sources = sources;
        this.keys = keys;
        this.clock = clock;
    }

    /** What an earlier request with this key registered, if it is there still. */
    @WithTransaction
    Uni<Optional<SourceView>> registeredBy(Optional<KeyUse> key) {
        return keys.resultOf(key)
                .chain(id -> id.map(sources::findById).orElseGet(() -> Uni.createFrom().nullItem()))
                .map(source -> Optional.ofNullable(source).map(SourceView::of));
    }

    @WithTransaction
    Uni<Void> requireFree(String name) {
        return sources.hasName(name).invoke(taken -> {
            if (taken) {
                throw new SourceNameTaken(name);
            }
        }).replaceWithVoid();
    }

    /** Adds the row, for which a secret is already kept; fails as {@link SourceNameTaken} where another was faster. */
    @WithTransaction
    Uni<SourceView> add(UUID id, NewSource asked, Caller caller, Optional<KeyUse> key) {
        Source source = new Source(id, asked, caller, clock.instant());
        return sources.persistAndFlush(source)
                .onFailure(Races::lost).transform(lost -> new SourceNameTaken(asked.name()))
                .call(() -> keys.remember(key, id))
                .map(SourceView::of);
    }

    @WithTransaction
    Uni<SourceView> require(String ref, Reach reach) {
        return sources.require(ref, reach).map(SourceView::of);
    }

    /** Changes what a source reports that still has this tag; fails as {@link SourceChanged} otherwise. */
    @WithTransaction
    Uni<SourceView> change(String ref, ChangeReporting asked, String tag, Reach reach) {
        return sources.requireLocked(ref, reach)
                .invoke(source -> requireTag(source, tag))
                .invoke(source -> source.report(asked.report()))
                .invoke(source -> source.review(asked.review()))
                .invoke(Source::raiseRevision)
                .map(SourceView::of);
    }

    private static void requireTag(Source source, String tag) {
        if (!tag.equals("*") && !tag.equals('"' + SourceView.of(source).tag() + '"')) {
            throw new SourceChanged();
        }
    }

    /** Its secret was replaced. */
    @WithTransaction
    Uni<Void> noteSecretReplaced(UUID source) {
        return sources.raiseRevision(source);
    }

    /** Removes a source with its mappings; its reports and deliveries stay as history. */
    @WithTransaction
    Uni<UUID> remove(String ref, Reach reach) {
        return sources.require(ref, reach)
                .call(sources::delete)
                .map(source -> source.id);
    }
}
