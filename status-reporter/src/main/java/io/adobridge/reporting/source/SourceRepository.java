package io.adobridge.reporting.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.adobridge.reporting.access.Reach;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class SourceRepository implements PanacheRepositoryBase<Source, UUID> {

    /** The source with this id or, whatever the case, this name. */
    Uni<Optional<Source>> findByRef(String ref) {
        return asId(ref).map(this::findById)
                .orElseGet(() -> find("lower(name) = ?1", ref.toLowerCase(Locale.ROOT)).firstResult())
                .map(Optional::ofNullable);
    }

    /** The source with this id or name; not found where the caller does not reach it. */
    Uni<Source> require(String ref, Reach reach) {
        return findByRef(ref).map(found -> reached(found, ref, reach));
    }

    private static Source reached(Optional<Source> found, String ref, Reach reach) {
        return found.filter(source -> source.reachedBy(reach)).orElseThrow(() -> new SourceNotFound(ref));
    }

    /** The same, which stays as it is for others until the transaction ends. */
    Uni<Source> requireLocked(String ref, Reach reach) {
        PanacheQuery<Source> query = asId(ref).map(id -> find("id = ?1", id))
                .orElseGet(() -> find("lower(name) = ?1", ref.toLowerCase(Locale.ROOT)));
        return query.withLock(LockModeType.PESSIMISTIC_WRITE).firstResult()
                .map(found -> reached(Optional.ofNullable(found), ref, reach));
    }

    /** Those that say why builds of this connection fail. */
    Uni<List<Source>> watchingBuilds(UUID connection) {
        return list("reviewPipelineFailures = true and (connectionId = ?1 or connectionId is null) and id in"
                + " (select m.sourceId from Mapping m where m.connectionId = ?1) order by id", connection);
    }

    /** What others remember of a source is out of date, as soon as the transaction that changes something about it ends. */
    Uni<Void> raiseRevision(UUID source) {
        return update("revision = revision + 1 where id = ?1", source).replaceWithVoid();
    }

    Uni<Boolean> hasName(String name) {
        return count("lower(name) = ?1", name.toLowerCase(Locale.ROOT)).map(count -> count > 0);
    }

    static Optional<UUID> asId(String ref) {
        try {
            return Optional.of(UUID.fromString(ref)).filter(id -> id.toString().equalsIgnoreCase(ref));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }
}
