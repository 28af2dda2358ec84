package io.adobridge.reporting.source;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class MappingRepository implements PanacheRepositoryBase<Mapping, UUID> {

    Uni<List<Mapping>> ofSource(UUID source) {
        return list("sourceId = ?1 order by createdAt, id", source);
    }

    Uni<List<Mapping>> page(UUID source, @Nullable UUID after, int size) {
        return after == null ? find("sourceId = ?1 order by id", source).page(0, size).list()
                : find("sourceId = ?1 and id > ?2 order by id", source, after).page(0, size).list();
    }

    Uni<Mapping> require(UUID source, UUID id) {
        return find("sourceId = ?1 and id = ?2", source, id).firstResult()
                .onItem().ifNull().failWith(() -> new MappingNotFound(id));
    }
}
