package io.adobridge.reporting.source;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.access.Reach;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
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

    private Uni<KnownSource> known(Source source) {
        return mappings.ofSource(source.id).map(found -> KnownSource.of(source, found));
    }
}
