package io.adobridge.connection.target;

import java.net.URI;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.azure.AzureDevOpsClients;
import io.adobridge.azure.EgressDenied;
import io.adobridge.kit.egress.EgressGuard;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Opens targets, and says beforehand whether the operator lets us go there. */
@ApplicationScoped
public class AzureDoor {

    private final AzureDevOpsClients clients;
    private final EgressGuard egress;

    AzureDoor(AzureDevOpsClients clients, EgressGuard egress) {
        this.clients = clients;
        this.egress = egress;
    }

    /** A client for the target; nothing is sent yet. */
    public AzureDevOps open(Target target) {
        return clients.open(target.host().endpoint(), target.credential(), target.options());
    }

    /**
     * Fails with {@link EgressDenied} when host or proxy are not the operator's wish. A name that does not resolve now is
     * admitted: it is judged again with each request.
     */
    public Uni<Void> requireAdmitted(Host host, Route route) {
        return Multi.createFrom().items(Stream.of(address(host), route.proxy()).filter(address -> address != null))
                .onItem().transformToUniAndConcatenate(address -> egress.admit(URI.create(address))
                        .replaceWithVoid()
                        .onFailure(failure -> !(failure instanceof EgressDenied)).recoverWithNull())
                .onItem().ignoreAsUni();
    }

    private static @Nullable String address(Host host) {
        return host instanceof Host.Server server ? server.collectionUrl() : null;
    }
}
