package io.adobridge.reporting.gate;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class ReportRepository implements PanacheRepositoryBase<Report, UUID> {

    /** Waits until no other transaction takes a report about the same, and keeps others out until this one ends. */
    Uni<Void> takeTurn(UUID subject) {
        return getSession()
                .chain(session -> session.createNativeQuery("select 1 from pg_advisory_xact_lock(:subject)", Integer.class)
                        .setParameter("subject", subject.getMostSignificantBits())
                        .getSingleResult())
                .replaceWithVoid();
    }

    Uni<Optional<Report>> latestAbout(UUID subject) {
        return find("subject = ?1 order by acceptedAt desc, id desc", subject).firstResult().map(Optional::ofNullable);
    }

    Uni<Report> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new ReportNotFound(id));
    }
}
