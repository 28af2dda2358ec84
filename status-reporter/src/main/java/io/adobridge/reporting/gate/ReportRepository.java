package io.adobridge.reporting.gate;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.access.Reach;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class ReportRepository implements PanacheRepositoryBase<Report, UUID> {

    private static final String TAKE_TURN = """
            SELECT source_revision, latest, latest_content FROM reporting.take_turn(:subject, :source)""";
    private static final String NEWEST = " order by acceptedAt desc, id desc";

    /** Waits until no other transaction takes a report about the same, and keeps others out until this one ends. */
    Uni<Turn> takeTurn(UUID subject, UUID source) {
        return getSession()
                .chain(session -> session.createNativeQuery(TAKE_TURN, Object[].class)
                        .setParameter("subject", subject).setParameter("source", source)
                        .getSingleResult())
                .map(row -> new Turn((Long) row[0], (UUID) row[1], (UUID) row[2]));
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
