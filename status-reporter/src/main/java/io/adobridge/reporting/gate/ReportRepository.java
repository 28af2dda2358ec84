package io.adobridge.reporting.gate;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.access.Reach;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class ReportRepository implements PanacheRepositoryBase<Report, UUID> {

    private static final String NEWEST = " order by acceptedAt desc, id desc";

    /** Waits until no other transaction takes a report about the same, and keeps others out until this one ends. */
    Uni<Void> takeTurn(UUID subject) {
        return getSession()
                .chain(session -> session.createNativeQuery("select 1 from pg_advisory_xact_lock(:subject)", Integer.class)
                        .setParameter("subject", subject.getMostSignificantBits())
                        .getSingleResult())
                .replaceWithVoid();
    }

    Uni<Optional<Report>> latestAbout(UUID subject) {
        return find("subject = ?1" + NEWEST, subject).firstResult().map(Optional::ofNullable);
    }

    private Uni<Report> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new ReportNotFound(id));
    }

    /** The report; not found where the caller does not reach its connection. */
    Uni<Report> require(UUID id, Reach reach) {
        return require(id).invoke(report -> {
            if (!reach.covers(report.connectionId)) {
                throw new ReportNotFound(id);
            }
        });
    }

    /** The newest report of a source that is of no pull request, of one branch where that is asked for. */
    Uni<Optional<Report>> latestForBadge(UUID source, Optional<String> branch) {
        return branch.map(name -> find("sourceId = ?1 and pullRequest is null and branch = ?2" + NEWEST, source, name))
                .orElseGet(() -> find("sourceId = ?1 and pullRequest is null" + NEWEST, source))
                .firstResult().map(Optional::ofNullable);
    }
}
