package io.adobridge.testbed;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.postgres.Database;
import io.adobridge.testbed.vault.AppRoleCredentials;

/**
 * What a service has to be told about the world around it.
 *
 * @param database its own
 * @param vault the address of Vault
 * @param role its own role there
 * @param issuer whose tokens it accepts
 * @param servicesRoot where the hosts of Azure DevOps Services are simulated, or null for the real ones
 * @param tokenFile the token by which it identifies itself to the other services
 * @param spans where its traces go, or null for nowhere
 */
public record ServiceConfig(Database database, URI vault, AppRoleCredentials role, URI issuer,
        @Nullable URI servicesRoot, Path tokenFile, @Nullable URI spans) {

    /** The stand-ins, with TLS and without, and names that never resolve (RFC 6761). */
    private static final String ALLOWED_HOSTS = "http://localhost:*,http://127.0.0.1:*,https://localhost:*,http://*.invalid:*";

    /** The same as properties of the service's configuration; some values are secrets. */
    public Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("quarkus.datasource.username", database.name());
        properties.put("quarkus.datasource.password", database.password());
        properties.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        properties.put("quarkus.datasource.reactive.url", database.reactiveUrl());
        properties.put("quarkus.vault.url", vault.toString());
        properties.put("quarkus.vault.authentication.app-role.role-id", role.roleId());
        properties.put("quarkus.vault.authentication.app-role.secret-id", role.secretId());
        properties.put("quarkus.oidc.auth-server-url", issuer.toString());
        properties.put("adobridge.connection-service.token-file", tokenFile.toString());
        properties.put("adobridge.ingestion-service.token-file", tokenFile.toString());
        if (servicesRoot != null) {
            properties.put("adobridge.azure.services-root", servicesRoot.toString());
            properties.put("adobridge.egress.allowed-hosts", ALLOWED_HOSTS);
        }
        if (spans != null) {
            properties.put("quarkus.otel.exporter.otlp.endpoint", spans.toString());
            properties.put("quarkus.otel.exporter.otlp.protocol", "http/protobuf");
            properties.put("quarkus.otel.traces.sampler.arg", "1.0");
            properties.put("quarkus.otel.bsp.schedule.delay", "200ms");
        }
        return properties;
    }
}
