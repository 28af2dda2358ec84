package io.adobridge.reporting.source;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

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

    /**
     * The id that a list is narrowed to: an id as it is, also of a source that is gone, whose reports stay; a name as that of a
     * source that the caller reaches, otherwise {@link SourceNotFound}. Nothing where nothing is asked.
     */
    @WithSession
    public Uni<Optional<UUID>> idOf(@Nullable String ref, Reach reach) {
        Optional<UUID> id = ref == null ? Optional.empty() : SourceRepository.asId(ref);
        return ref == null || id.isPresent() ? Uni.createFrom().item(id)
                : sources.require(ref, reach).map(source -> Optional.of(source.id));
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
