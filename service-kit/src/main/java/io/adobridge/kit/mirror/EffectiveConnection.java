package io.adobridge.kit.mirror;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import io.adobridge.azure.ClientOptions;
import io.adobridge.azure.Endpoint;
import io.adobridge.kit.secret.StoredSecret;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A connection as connection-service tells it to the other services.
 *
 * @param generation rises with every change of the connection
 * @param owners the groups whose members reach it
 * @param projects names or ids of the projects that it is limited to; empty for all
 * @param disabledRepositories ids of the repositories that are switched off
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection(targets = { EffectiveConnection.class, EffectiveConnection.Host.class,
        EffectiveConnection.Integration.class, EffectiveConnection.SecretRef.class })
public record EffectiveConnection(UUID id, String name, long generation, String state, Host host, List<String> owners,
        List<String> projects, List<Integration> integrations, List<UUID> disabledRepositories, SecretRef secret,
        @Nullable URI proxy, @Nullable String caBundle) {

    public EffectiveConnection {
        owners = List.copyOf(owners);
        projects = List.copyOf(projects);
        integrations = List.copyOf(integrations);
        disabledRepositories = List.copyOf(disabledRepositories);
    }

    /**
     * An organisation of Azure DevOps Services, or a collection of a Server.
     *
     * @param kind {@code services} or {@code server}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Host(String kind, @Nullable String organization, @Nullable URI collectionUrl) {

        public Endpoint endpoint() {
            if (collectionUrl != null) {
                return new Endpoint.Server(collectionUrl);
            }
            if (organization != null) {
                return new Endpoint.Services(organization);
            }
            throw new IllegalStateException("A host of kind " + kind + " names neither organization nor collection");
        }
    }

    /**
     * One of the connection's services.
     *
     * @param service {@code repos}, {@code pipelines} or {@code boards}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Integration(String service, String name, boolean enabled) {
    }

    /** Where Vault keeps the connection's secret. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SecretRef(String path, int version) {
    }

    /** Whether this service of the connection is chosen and switched on. */
    public boolean isEnabled(String service) {
        return integrations.stream().anyMatch(each -> each.service().equals(service) && each.enabled());
    }

    ClientOptions options(StoredSecret secret) {
        return new ClientOptions(secret.group("headers"), caBundle, proxy);
    }
}
