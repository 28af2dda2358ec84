package io.adobridge.deploy.attacks;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static io.adobridge.deploy.running.Deployed.INGESTION;
import static io.adobridge.deploy.running.Deployed.REPORTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.deploy.running.Deployed;
import io.adobridge.testbed.issuer.Claims;
import io.adobridge.testbed.issuer.Draft;
import io.adobridge.testbed.issuer.Issuer;
import io.adobridge.testbed.process.ServiceProcess;

/** Callers who may do something, and try something else. */
class RolesIT {

    private static final String FORBIDDEN = "403 forbidden";
    private static final String ALL_CONNECTIONS = "connections:all";
    /** They ask for a proof of their own instead: a signature, the secret of a source, the cookie of a sign-in. */
    private static final Set<String> OPEN = Set.of("GET /api/v1/connections/oauth/callback",
            "POST /hooks/azure-devops/{connection}", "GET /api/v1/badges/{source}.svg", "POST /api/v1/checks/quality-gate",
            "POST /api/v1/checks/quality-gate/now", "POST /api/v1/webhooks/sonarqube/{source}");

    private final Deployed deployed = Deployed.shared();
    private final Issuer people = deployed.testbed().issuer();

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void theDescriptionNamesTheRolesThatTheCodeAsksFor(String service) {
        Map<String, Set<String>> described = new TreeMap<>();
        Operation.of(deployed, service).forEach(operation -> described.put(operation.name(), operation.roles()));

        assertThat(described).isEqualTo(Guards.of(service));
    }

    @Test
    void onlyWhatHasAProofOfItsOwnNeedsNoRole() {
        assertThat(services().flatMap(service -> Operation.of(deployed, service).stream())
                .filter(operation -> !operation.needsARole()).map(Operation::name).toList())
                .containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void anOperationIsForThoseRolesAloneThatItNames(String service) {
        Set<String> all = everyRole();
        Map<String, String> wrong = new TreeMap<>();
        guarded(service).forEach(operation -> {
            Set<String> others = new HashSet<>(all);
            others.removeAll(operation.roles());
            others.forEach(role -> expect(FORBIDDEN, operation, token(List.of(role)), role, wrong));
            expect(FORBIDDEN, operation, token(others), "all the others", wrong);
            expect(FORBIDDEN, operation, token(List.of()), "no role", wrong);
        });

        assertThat(wrong).isEmpty();
        assertThat(all).contains("connections:admin", "ingestion:write", "reports:read", ALL_CONNECTIONS);
    }

    /** What one may, one may: what is refused above is refused for want of the role. */
    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void anOperationIsForEachRoleThatItNames(String service) {
        Map<String, String> refused = new TreeMap<>();
        guarded(service).filter(operation -> operation.isOnOne() || operation.method().equals("GET"))
                .forEach(operation -> operation.roles().forEach(role -> {
                    String answer = send(operation, token(List.of(role)));
                    if (answer.equals(FORBIDDEN) || answer.startsWith("401")) {
                        refused.put(operation.name() + " as " + role, answer);
                    }
                }));

        assertThat(refused).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void otherClaimsGiveNoRoles(String service) {
        List<String> all = List.copyOf(everyRole());
        Draft token = people.draft(Claims.of("mallory", List.of(), all)).without("roles");
        for (String claim : List.of("scp", "scope", "role", "Roles", "ROLES", "permissions", "authorities", "wids", "azp")) {
            token = token.claim(claim, all);
        }
        String listed = token.claim("realm_access", Map.of("roles", all)).claim("upn", "admin")
                .claim("resource_access", Map.of("adobridge", Map.of("roles", all))).signed();
        String written = token.claim("scope", String.join(" ", all)).claim("scp", String.join(" ", all)).signed();

        assertThat(refusals(service, listed)).isEmpty();
        assertThat(refusals(service, written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void aRoleIsReadLetterByLetter(String service) {
        Set<String> alike = new TreeSet<>(List.of("*", "**", "", "admin", "connections:*", "connections", ":", "read"));
        everyRole().forEach(role -> alike.addAll(List.of(role.toUpperCase(Locale.ROOT), " " + role, role + " ",
                role + "\t", role + "\u0000", role + ",", "\"" + role + "\"", role.replace(":", "."),
                role.replace(':', '\uFF1A'),
                role.replace("e", "\u0435"), role + ":", role + "," + ALL_CONNECTIONS, role + " connections:admin")));

        assertThat(refusals(service, token(alike))).isEmpty();
        assertThat(refusals(service, people.draft(Claims.of("mallory", List.of(), List.of()))
                .claim("roles", Map.of("connections:admin", true, "reports:write", List.of("reports:write"))).signed()))
                .isEmpty();
        assertThat(refusals(service, people.draft(Claims.of("mallory", List.of(), List.of()))
                .claim("roles", List.of(everyRole(), Map.of("value", "connections:admin"))).signed())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void aWorkloadsTokenGivesItselfNothing(String service) {
        Set<String> all = everyRole();
        String stranger = "system:serviceaccount:adobridge:connection-service";
        Claims claims = Claims.of(stranger, all, all);

        assertThat(refusals(service, deployed.cluster().token(claims))).isEmpty();
        assertThat(refusals(service, deployed.cluster().draft(claims).without("roles").signed())).isEmpty();
        assertThat(refusals(service, deployed.cluster().draft(claims).claim("scope", String.join(" ", all))
                .claim("realm_access", Map.of("roles", all)).without("roles").without("groups").signed())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void aRequestGivesItselfNoRole(String service) {
        String roles = String.join(",", everyRole());
        Map<String, String> wrong = new TreeMap<>();
        guarded(service).forEach(operation -> {
            Attempt attempt = operation.attempt(replica(service), Map.of()).bearing(token(List.of()));
            for (String header : List.of("X-Roles", "X-Forwarded-Roles", "X-Forwarded-Groups", "X-Remote-Group", "Roles")) {
                attempt = attempt.header(header, roles);
            }
            String answer = attempt.header("X-HTTP-Method-Override", "OPTIONS").header("X-Original-URL", "/q/health")
                    .header("X-Rewrite-URL", "/q/health").sent().summary();
            if (!answer.equals(FORBIDDEN)) {
                wrong.put(operation.name(), answer);
            }
        });

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void noOtherSpellingOfAPathIsUnguarded(String service) {
        List<String> answered = guarded(service).filter(operation -> operation.method().equals("GET"))
                .map(operation -> operation.path().replaceAll("\\{[^}]*}", deployed.connection().toString()))
                .flatMap(path -> Stream.of(path + "/", "/" + path, path.replace("/api/", "/api//"), path + ";x=1",
                        path.replace("/v1/", "/v1;x=1/"), path.replace("/api/", "/./api/"), "/q/../" + path.substring(1),
                        "/q/health/.." + path, "/hooks/.." + path, path.replace("/v1/", "/%761/"), path + "%2F", path + "%00",
                        path + "?_method=OPTIONS", path + ".json", path + "//", path.replace("/v1/", "%2Fv1%2F")))
                .filter(path -> Attempt.get(replica(service), path).sent().status() < 400
                        || Attempt.of("HEAD", replica(service), path).sent().status() < 400)
                .toList();

        assertThat(answered).isEmpty();
    }

    private Map<String, String> refusals(String service, String token) {
        Map<String, String> wrong = new TreeMap<>();
        guarded(service).forEach(operation -> expect(FORBIDDEN, operation, token, "that", wrong));
        return wrong;
    }

    private void expect(String answer, Operation operation, String token, String as, Map<String, String> wrong) {
        String given = send(operation, token);
        if (!given.equals(answer)) {
            wrong.put(operation.name() + " as " + as, given);
        }
    }

    private String send(Operation operation, String token) {
        return operation.attempt(replica(operation.service()), Map.of()).bearing(token).sent().summary();
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void noServiceStartsWithARoleThatThereIsNot(String service) throws IOException {
        Map<String, String> settings = new TreeMap<>(deployed.testbed().config(service));
        settings.put("adobridge.people.group-roles.\"auditors\"", "reports:read,connections:raed");
        Path directory = Path.of("target", "misspelt", service).toAbsolutePath();
        Files.writeString(Files.createDirectories(directory.resolve("config")).resolve("application.properties"),
                settings.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n")));

        assertThatThrownBy(() -> ServiceProcess.startIn(directory, service)).hasMessageContaining("while it started")
                .hasMessageContaining("names the role connections:raed, which no service knows; those there are: "
                        + String.join(", ", everyRole()));
    }

    private Stream<Operation> guarded(String service) {
        return Operation.of(deployed, service).stream().filter(Operation::needsARole);
    }

    private Set<String> everyRole() {
        Set<String> roles = services().flatMap(service -> Operation.of(deployed, service).stream())
                .flatMap(operation -> operation.roles().stream()).collect(Collectors.toCollection(TreeSet::new));
        roles.add(ALL_CONNECTIONS);
        return roles;
    }

    private static Stream<String> services() {
        return Stream.of(CONNECTIONS, INGESTION, REPORTER);
    }

    private URI replica(String service) {
        return deployed.url(service);
    }

    private String token(Collection<String> roles) {
        return people.token("mallory", roles, List.of("elsewhere"));
    }
}
