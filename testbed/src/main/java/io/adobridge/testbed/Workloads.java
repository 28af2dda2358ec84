package io.adobridge.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.adobridge.testbed.azure.entra.Federation;
import io.adobridge.testbed.issuer.Claims;
import io.adobridge.testbed.issuer.Issuer;

/**
 * The files with the tokens by which the services identify themselves to each other, as Kubernetes projects them: valid
 * for hours, replaced in place before they end.
 */
final class Workloads implements AutoCloseable {

    static final Duration REFRESH = Duration.ofHours(1);

    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final Map<String, List<String>> ROLES = Map.of(
            "connection-service", List.of("connections:read", "connections:all"),
            "ingestion-service", List.of("connections:read", "connections:all"),
            "status-reporter", List.of("connections:read", "connections:all", "ingestion:read"));

    private final Issuer issuer;
    private final Path directory;

    private Workloads(Issuer issuer, Path directory) {
        this.issuer = issuer;
        this.directory = directory;
    }

    static Workloads create(Issuer issuer) {
        try {
            var workloads = new Workloads(issuer, Files.createTempDirectory("adobridge-workloads"));
            workloads.refresh();
            return workloads;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path tokenFile(String service) {
        if (!ROLES.containsKey(service)) {
            throw new IllegalArgumentException("no such service: " + service);
        }
        return directory.resolve(service + ".jwt");
    }

    /** The file with the token by which a service proves to Microsoft Entra that it is a federated workload. */
    Path federationFile(String service) {
        return tokenFile(service).resolveSibling(service + ".entra.jwt");
    }

    /** Writes every token anew. */
    void refresh() {
        ROLES.forEach((service, roles) -> {
            Claims claims = Claims.of("service:" + service, roles, List.of()).lifetime(LIFETIME);
            replace(tokenFile(service), issuer.token(claims));
            replace(federationFile(service), issuer.token(claims.audience(Federation.AUDIENCE)));
        });
    }

    private static void replace(Path file, String token) {
        try {
            Path fresh = Files.createTempFile(file.getParent(), "token", ".jwt");
            Files.writeString(fresh, token);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            for (String service : ROLES.keySet()) {
                Files.deleteIfExists(tokenFile(service));
                Files.deleteIfExists(federationFile(service));
            }
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
