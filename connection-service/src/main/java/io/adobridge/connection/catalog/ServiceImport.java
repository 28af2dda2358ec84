package io.adobridge.connection.catalog;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.audit.Action;
import io.adobridge.connection.audit.Actor;
import io.adobridge.connection.audit.AuditLog;
import io.adobridge.connection.audit.Deed;
import io.adobridge.kit.access.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Makes services out of repositories, one for each, however often it is asked. */
@ApplicationScoped
public class ServiceImport {

    private final ServiceRepository services;
    private final BindingRepository bindings;
    private final AuditLog audit;
    private final Clock clock;

    ServiceImport(ServiceRepository services, BindingRepository bindings, AuditLog audit, Clock clock) {
        this.services = services;
        this.bindings = bindings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The service of a repository, which the catalog of its connection knows already; a new one bound to it when there is
     * none. Two that make it at once end with one of them failing on a rule of the database, to be asked again.
     */
    @WithTransaction
    public Uni<Imported> require(Origin origin, Caller caller) {
        return bindings.findServiceOf(origin.connection(), origin.repository())
                .chain(known -> known.map(service -> Uni.createFrom().item(new Imported(service, false)))
                        .orElseGet(() -> make(origin, caller)));
    }

    private Uni<Imported> make(Origin origin, Caller caller) {
        return freeName(origin)
                .map(name -> new CatalogService(origin.document(name), caller.name(), clock.instant()))
                .chain(services::persistAndFlush)
                .chain(service -> bind(service, origin, caller));
    }

    /** The first of the names that nobody has. */
    private Uni<String> freeName(Origin origin) {
        return Multi.createFrom().iterable(origin.names())
                .onItem().transformToUniAndConcatenate(name -> services.isTaken(name).map(taken -> taken ? "" : name))
                .select().where(name -> !name.isEmpty())
                .toUni()
                .onItem().ifNull().failWith(() -> new NoNameLeft(origin.names()));
    }

    private Uni<Imported> bind(CatalogService service, Origin origin, Caller caller) {
        var target = new ServiceBinding.Target(origin.connection(), Role.CODE, origin.repository(), service.name);
        var binding = new ServiceBinding(service.id, target, caller.name(), clock.instant()).byImport();
        Map<String, @Nullable Object> after = new LinkedHashMap<>(ServiceDeeds.of(service));
        after.putAll(ServiceDeeds.of(binding, null));
        return bindings.persistAndFlush(binding)
                .call(() -> audit.record(new Deed(Actor.of(caller), Action.SERVICE_CREATED, ServiceDeeds.subject(service),
                        Map.of(), after)))
                .replaceWith(new Imported(service.id, true));
    }

    /**
     * A repository to make a service of.
     *
     * @param repository Azure's id of it
     * @param names what to call the service, the best first
     * @param webUrl where people find it, as Azure DevOps says; null when that is not known
     */
    public record Origin(UUID connection, String repository, List<String> names, List<String> owners,
            @Nullable String webUrl) {

        EditService document(String name) {
            return new EditService(name, null, owners,
                    webUrl != null && Link.leadsTo(webUrl) ? List.of(new Link("Repository", webUrl)) : List.of());
        }
    }

    /**
     * The service of a repository.
     *
     * @param created whether it was made just now
     */
    public record Imported(UUID service, boolean created) {
    }
}
