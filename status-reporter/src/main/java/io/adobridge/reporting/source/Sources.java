package io.adobridge.reporting.source;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.access.Reach;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** The sources as other features need them: with their mappings, without a secret. */
@ApplicationScoped
public class Sources {

    private final SourceRepository sources;
    private final MappingRepository mappings;

    Sources(SourceRepository sources, MappingRepository mappings) {
        this.sources = sources;
        this.mappings = mappings;
    }

    /** The source with this id or name, for callers who prove themselves by its secret. */
    @WithSession
    public Uni<Optional<KnownSource>> find(String ref) {
        return sources.findByRef(ref).chain(found -> found.map(source -> known(source).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** The source with this id or name; fails as {@link SourceNotFound} where it is out of the caller's reach. */
    @WithSession
    public Uni<KnownSource> require(String ref, Reach reach) {
        return sources.require(ref, reach).chain(this::known);
    }

    /** The sources that say on pull requests why builds fail, as far as a mapping of theirs leads to this connection. */
    @WithSession
    public Uni<List<KnownSource>> watchingBuilds(UUID connection) {
        return sources.watchingBuilds(connection)
                .onItem().transformToMulti(Multi.createFrom()::iterable)
                .onItem().transformToUniAndConcatenate(this::known)
                .collect().asList();
    }

    private Uni<KnownSource> known(Source source) {
        return mappings.ofSource(source.id).map(found -> KnownSource.of(source, found));
    }
}
