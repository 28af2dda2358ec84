package io.adobridge.connection.repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.catalog.NoNameLeft;
import io.adobridge.connection.catalog.ServiceImport;
import io.adobridge.connection.discovery.Catalog;
import io.adobridge.connection.discovery.Discovered;
import io.adobridge.connection.discovery.Kind;
import io.adobridge.connection.edit.Races;
import io.adobridge.connection.idempotency.KeptAnswers;
import io.adobridge.connection.idempotency.KeyUse;
import io.adobridge.connection.registration.Connections;
import io.adobridge.connection.registration.NotAnOwner;
import io.adobridge.connection.registration.RegisteredConnection;
import io.adobridge.connection.repository.ImportReport.Item;
import io.adobridge.connection.repository.Selection.Chosen;
import io.adobridge.kit.access.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Makes a service of each chosen repository that has none. One transaction each, so that an import that was cut off is gone on
 * with by asking again; what cannot be imported stops nothing else.
 */
@ApplicationScoped
class RepositoryImport {

    private final Connections connections;
    private final Candidates candidates;
    private final Catalog catalog;
    private final ServiceImport services;
    private final KeptAnswers answers;

    RepositoryImport(Connections connections, Candidates candidates, Catalog catalog, ServiceImport services,
            KeptAnswers answers) {
        this.connections = connections;
        this.candidates = candidates;
        this.catalog = catalog;
        this.services = services;
        this.answers = answers;
    }

    /** The report, the same one when the same request with its key has been answered before. */
    Uni<ImportReport> run(UUID connection, Caller caller, ImportRepositories request, @Nullable String key) {
        Optional<KeyUse> use = KeyUse.of("import " + connection, caller, key, request);
        return connections.require(connection, caller)
                .map(found -> new Wish(found, caller, request))
                .chain(wish -> once(wish, use));
    }

    private Uni<ImportReport> once(Wish wish, Optional<KeyUse> use) {
        return answers.find(use, ImportReport.class)
                .chain(known -> known.map(report -> Uni.createFrom().item(report)).orElseGet(() -> anew(wish, use)));
    }

    private Uni<ImportReport> anew(Wish wish, Optional<KeyUse> use) {
        return importAll(wish)
                .call(report -> answers.keep(use, report))
                .onFailure().recoverWithUni(failure -> answers.findOrFail(use, ImportReport.class, failure));
    }

    private Uni<ImportReport> importAll(Wish wish) {
        return candidates.of(wish.connection(), wish.caller(), null)
                .map(wish.request().select()::of)
                .call(chosen -> catalog.add(wish.connection().id(), Kind.REPOSITORY, chosen.repositories()))
                .chain(chosen -> importEach(wish, chosen));
    }

    private Uni<ImportReport> importEach(Wish wish, Chosen chosen) {
        return Multi.createFrom().iterable(chosen.repositories())
                .onItem().transformToUniAndConcatenate(repository -> importOne(wish, repository))
                .collect().asList()
                .map(items -> ImportReport.of(items, chosen.unknown()));
    }

    private Uni<Item> importOne(Wish wish, Discovered repository) {
        if (repository.repository().disabled()) {
            return Uni.createFrom().item(Item.refused(repository, "repository-disabled",
                    "It is disabled at Azure DevOps; enable it there and import it again"));
        }
        return Races.settled(() -> services.require(wish.origin(repository), wish.caller()))
                .map(made -> Item.there(repository, made.service(), made.created()))
                .onFailure(NoNameLeft.class).recoverWithItem(taken -> Item.refused(repository, "service-name-taken",
                        String.valueOf(taken.getMessage())));
    }

    /** Somebody's wish, who will reach what comes of it. */
    private record Wish(RegisteredConnection connection, Caller caller, ImportRepositories request) {

        Wish {
            NotAnOwner.requireOwner(caller, owners(connection, request));
        }

        ServiceImport.Origin origin(Discovered repository) {
            String whole = Selection.Names.whole(repository);
            return new ServiceImport.Origin(connection.id(), repository.id(),
                    List.of(repository.name(), whole, connection.settings().labels().name() + "/" + whole),
                    owners(connection, request), repository.repository().webUrl());
        }

        private static List<String> owners(RegisteredConnection connection, ImportRepositories request) {
            return request.owners().isEmpty() ? connection.settings().owners() : request.owners();
        }
    }
}
