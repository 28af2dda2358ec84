package io.adobridge.connection.repository;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.audit.Actor;
import io.adobridge.connection.discovery.Catalog;
import io.adobridge.connection.discovery.Discovered;
import io.adobridge.connection.discovery.Kind;
import io.adobridge.connection.discovery.NotInCatalog;
import io.adobridge.connection.discovery.Surveyor;
import io.adobridge.connection.edit.Races;
import io.adobridge.connection.registration.Connections;
import io.adobridge.connection.registration.RegisteredConnection;
import io.adobridge.connection.repository.RepositorySwitches.Turn;
import io.adobridge.kit.access.Caller;
import io.smallrye.mutiny.Uni;

/** Switches the repositories of connections that the caller reaches. */
@ApplicationScoped
class Repositories {

    private final Connections connections;
    private final Surveyor surveyor;
    private final Catalog catalog;
    private final RepositorySwitches switches;
    private final Marks marks;

    Repositories(Connections connections, Surveyor surveyor, Catalog catalog, RepositorySwitches switches, Marks marks) {
        this.connections = connections;
        this.surveyor = surveyor;
        this.catalog = catalog;
        this.switches = switches;
        this.marks = marks;
    }

    /** The repository as it is now; {@link NotInCatalog} when there is none of this id. */
    Uni<RepositoryView> turn(UUID connection, UUID repository, boolean enabled, Caller caller) {
        return connections.require(connection, caller)
                .chain(found -> find(found, repository.toString()).map(each -> new Wanted(found, each)))
                .call(wanted -> Races.settled(() -> switches.turn(wanted.connection(), wanted.turn(enabled, caller))))
                .chain(wanted -> marks.on(connection, List.of(wanted.repository())))
                .map(marked -> marked.get(0).view());
    }

    /** In the catalog, or live when it is newer than that. */
    private Uni<Discovered> find(RegisteredConnection connection, String id) {
        return catalog.require(connection.id(), Kind.REPOSITORY, id)
                .onFailure(NotInCatalog.class).recoverWithUni(unknown -> surveyor.open(connection)
                        .chain(survey -> survey.repositories(null))
                        .map(all -> all.stream().filter(each -> each.id().equals(id)).findFirst()
                                .orElseThrow(() -> new NotInCatalog(Kind.REPOSITORY, id))));
    }

    private record Wanted(RegisteredConnection connection, Discovered repository) {

        Turn turn(boolean enabled, Caller caller) {
            return new Turn(repository.uuid(), repository.name(), enabled, Actor.of(caller));
        }
    }
}
