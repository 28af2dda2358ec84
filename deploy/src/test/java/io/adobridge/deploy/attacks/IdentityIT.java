package io.adobridge.deploy.attacks;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static io.adobridge.deploy.running.Deployed.INGESTION;
import static io.adobridge.deploy.running.Deployed.REPORTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.adobridge.deploy.running.Deployed;
import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.issuer.Claims;
import io.adobridge.testbed.issuer.Issuer;

/** Who callers are, and may do therefore, by the tokens of two issuers and by what the operator has written down. */
class IdentityIT {

    private static final String FORBIDDEN = "403 forbidden";

    private final Deployed deployed = Deployed.shared();
    private final Issuer people = deployed.testbed().issuer();
    private final Issuer cluster = deployed.cluster();

    @ParameterizedTest
    @CsvSource({ "connection-service,connections:read", "ingestion-service,ingestion:read", "status-reporter,reports:read" })
    void peopleHaveRolesByClaimAndByGroup(String service, String role) {
        assertThat(read(service, people.token("ada", List.of(role), List.of("platform")))).isEqualTo("200");
        assertThat(read(service, people.token("grace", List.of(), List.of("platform", "auditors")))).isEqualTo("200");
        assertThat(read(service, people.token("grace", List.of(), List.of("platform")))).isEqualTo(FORBIDDEN);
        assertThat(read(service, people.token("auditors", List.of("auditors"), List.of("platform")))).isEqualTo(FORBIDDEN);
        assertThat(read(service, people.draft(Claims.of("grace", List.of(), List.of("platform")))
                .claim("groups", "auditors").signed())).as("groups are a list").isEqualTo(FORBIDDEN);
    }

    /** As scopes are written, for whoever names another claim. */
    @Test
    void rolesMayBeOneTextWithBlanksBetween() {
        String text = people.draft(Claims.of("ada", List.of(), List.of())).claim("roles", "ingestion:read connections:read")
                .signed();

        assertThat(read(CONNECTIONS, text)).isEqualTo("200");
        assertThat(write(text)).isEqualTo(FORBIDDEN);
    }

    @Test
    void aGroupMayBeAPathOfKeycloaks() {
        assertThat(read(CONNECTIONS, people.token("grace", List.of(), List.of("/company/security officers"))))
                .isEqualTo("200");
        assertThat(read(CONNECTIONS, people.token("grace", List.of(), List.of("security officers")))).isEqualTo(FORBIDDEN);
    }

    @Test
    void aGroupGivesNoMoreThanIsWrittenDown() {
        String auditor = people.token("grace", List.of(), List.of("auditors", "platform"));

        assertThat(write(auditor)).isEqualTo(FORBIDDEN);
    }

    @Test
    void applicationsWithoutAGroupHaveRolesBySubject() {
        assertThat(read(REPORTER, people.token("robot", List.of(), List.of()))).isEqualTo("200");
        assertThat(read(CONNECTIONS, people.token("robot", List.of(), List.of()))).isEqualTo(FORBIDDEN);
        assertThat(read(REPORTER, people.token("Robot", List.of(), List.of()))).isEqualTo(FORBIDDEN);
    }

    @Test
    void theIssuersAreTwoWorlds() {
        String account = "system:serviceaccount:adobridge:ingestion-service";

        assertThat(read(CONNECTIONS, deployed.serviceAccount(INGESTION))).isEqualTo("200");
        assertThat(read(CONNECTIONS, people.token(account, List.of(), List.of()))).isEqualTo(FORBIDDEN);
        assertThat(read(REPORTER, cluster.token(Claims.of("robot", List.of(), List.of())))).isEqualTo(FORBIDDEN);
        assertThat(read(CONNECTIONS, cluster.token(Claims.of("grace", List.of(), List.of("auditors", "platform")))))
                .isEqualTo(FORBIDDEN);
        assertThat(write(cluster.token(Claims.of(account, List.of("connections:admin", "connections:write"),
                List.of("connections:admin"))))).isEqualTo(FORBIDDEN);
    }

    /** A group in a workload's token would otherwise lead it to what that group owns. */
    @Test
    void aWorkloadBelongsToNoGroup() {
        String reader = "system:serviceaccount:adobridge:reader";

        Attempt list = attempt(CONNECTIONS).bearing(cluster.token(Claims.of(reader, List.of(), List.of("platform"))));

        assertThat(list.sent().status()).isEqualTo(200);
        assertThat(list.sent().body().path("items")).isEmpty();
    }

    @Test
    void aServiceReadsAfreshTheTokenThatItShowsToTheOthers() throws IOException {
        Path file = deployed.tokenFile(INGESTION);
        String before = Files.readString(file);
        try {
            replace(file, deployed.serviceAccount("nobody"));
            awaitContact(false);
        } finally {
            replace(file, deployed.serviceAccount(INGESTION));
        }

        awaitContact(true);
        assertThat(Files.readString(file)).isNotEqualTo(before);
    }

    /** What is asked for at a time is answered when something changes. */
    private void awaitContact(boolean well) {
        var unused = Await.until("contact " + well, Duration.ofSeconds(60), Duration.ofMillis(500),
                () -> Optional.of(contacts().allMatch(up -> up == well)).filter(yes -> yes));
    }

    private Stream<Boolean> contacts() {
        return deployed.replicas(INGESTION).stream().flatMap(replica -> StreamSupport
                .stream(Api.at(replica.baseUrl()).get("/q/health/well").body().path("checks").spliterator(), false)
                .filter(check -> check.path("name").asText().equals(CONNECTIONS))
                .map(check -> check.path("status").asText().equals("UP")));
    }

    /** As Kubernetes does it: the old file is there until the new one is. */
    private static void replace(Path file, String token) throws IOException {
        Path fresh = Files.writeString(file.resolveSibling(UUID.randomUUID().toString()), token);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String read(String service, String token) {
        return attempt(service).bearing(token).sent().summary();
    }

    private String write(String token) {
        return Attempt.of("POST", replica(CONNECTIONS), "/api/v1/connections/%s/validate".formatted(deployed.connection()))
                .bearing(token).sent().summary();
    }

    private Attempt attempt(String service) {
        return Attempt.read(deployed, service, replica(service));
    }

    private URI replica(String service) {
        return deployed.url(service);
    }
}
