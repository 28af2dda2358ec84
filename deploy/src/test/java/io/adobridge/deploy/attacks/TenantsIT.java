package io.adobridge.deploy.attacks;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static io.adobridge.deploy.running.Deployed.INGESTION;
import static io.adobridge.deploy.running.Deployed.REPORTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.deploy.attacks.Attempt.Answer;
import io.adobridge.deploy.running.Deployed;

/** Somebody with every role but an administrator's, in another group: nothing of the first group exists. */
class TenantsIT {

    private static final Deployed DEPLOYED = Deployed.shared();
    private static final Belongings BELONGINGS = Belongings.of(DEPLOYED);
    private static final List<String> ROLES = List.of("connections:read", "connections:write", "ingestion:read",
            "ingestion:write", "reports:read", "reports:write");
    private static final List<String> FORMS = List.of("application/json", "application/x-ndjson", "text/html", "*/*");

    /** What else is in paths, the same for the one and the other. */
    private static final Map<String, String> OTHERS = Map.of("repository", UUID.randomUUID().toString(), "delivery",
            UUID.randomUUID().toString(), "binding", UUID.randomUUID().toString(), "id", UUID.randomUUID().toString());

    @ParameterizedTest
    @CsvSource({ "connection-service,25", "ingestion-service,50", "status-reporter,20" })
    void whatBelongsToOthersIsAsUnknownAsWhatThereIsNot(String service, int atLeast) {
        List<Operation> operations = operations(service).filter(operation -> BELONGINGS.of(operation).isPresent()).toList();
        JsonNode before = DEPLOYED.effective(DEPLOYED.connection());
        Map<String, String> wrong = new TreeMap<>();
        for (Operation operation : operations) {
            String unknown = UUID.randomUUID().toString();
            String theirs = BELONGINGS.of(operation).orElseThrow();
            FORMS.forEach(form -> {
                Answer answer = on(theirs, operation, form);
                Answer otherwise = on(unknown, operation, form);
                boolean alike = answer.status() == otherwise.status() && answer.headers().equals(otherwise.headers())
                        && answer.text().replace(theirs, "").equals(otherwise.text().replace(unknown, ""));
                if (!alike || answer.status() != 404 && answer.status() != 406) {
                    wrong.put(operation.name() + " as " + form, answer.summary() + ", otherwise " + otherwise.summary()
                            + "\n" + answer + "\n" + otherwise);
                }
            });
        }

        assertThat(wrong).isEmpty();
        assertThat(operations).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(DEPLOYED.effective(DEPLOYED.connection())).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION })
    void theProblemIsThatThereIsNoSuchConnection(String service) {
        String connection = DEPLOYED.connection().toString();

        assertThat(operations(service).filter(operation -> operation.path().startsWith("/api/v1/connections/{")).toList())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(on(connection, operation, "application/json").summary())
                        .as(operation.name()).isEqualTo("404 connection-not-found"));
    }

    @ParameterizedTest
    @CsvSource({ "connection-service,5", "status-reporter,4" })
    void noListTellsOfIt(String service, int listsThatTellTheirOwner) {
        List<Operation> lists = operations(service)
                .filter(operation -> operation.method().equals("GET") && !operation.isOnOne()).toList();
        Map<String, List<String>> told = new TreeMap<>();
        Map<String, List<String>> owner = new TreeMap<>();
        for (Operation list : lists) {
            signsIn(list, Map.of("limit", "500"), stranger(), told);
            signsIn(list, Map.of("limit", "500"), DEPLOYED.personsToken(), owner);
        }

        assertThat(told).isEmpty();
        assertThat(owner).hasSizeGreaterThanOrEqualTo(listsThatTellTheirOwner);
    }

    /** To ask for the lines of a connection, a source or a report, one has to guess its id; a right guess tells nothing. */
    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, REPORTER })
    void noFilterTellsOfIt(String service) {
        Map<String, String> filters = Map.of("connection", "/api/v1/connections", "source", "/api/v1/sources", "report",
                "/api/v1/quality-gates");
        Map<String, String> wrong = new TreeMap<>();
        operations(service).filter(operation -> operation.method().equals("GET") && !operation.isOnOne())
                .forEach(list -> list.queries().stream().filter(filters::containsKey).forEach(name -> {
                    String theirs = BELONGINGS.ids().get(filters.get(name));
                    String unknown = UUID.randomUUID().toString();
                    Answer answer = ask(list, Map.of(name, theirs), stranger());
                    Answer otherwise = ask(list, Map.of(name, unknown), stranger());
                    if (!answer.text().replace(theirs, "").equals(otherwise.text().replace(unknown, ""))
                            || answer.status() != otherwise.status()) {
                        wrong.put(list.name() + " by " + name, answer + "\n" + otherwise);
                    }
                }));

        assertThat(wrong).isEmpty();
    }

    private static void signsIn(Operation list, Map<String, String> query, String token, Map<String, List<String>> told) {
        Answer answer = ask(list, query, token);
        List<String> found = BELONGINGS.signs().stream().filter(answer.text()::contains).toList();
        if (!found.isEmpty()) {
            told.put(list.name(), found);
        }
    }

    private static Answer ask(Operation operation, Map<String, String> query, String token) {
        return operation.attempt(replica(operation.service()), query).bearing(token).sent();
    }

    private static Answer on(String id, Operation operation, String form) {
        String parameter = operation.path().replaceFirst("[^{]*\\{([^}]*)}.*", "$1");
        Map<String, String> known = new HashMap<>(Map.of(parameter, id, "confirm", "deployed"));
        OTHERS.forEach(known::putIfAbsent);
        return operation.attempt(replica(operation.service()), known).header("Accept", form).bearing(stranger()).sent();
    }

    private static Stream<Operation> operations(String service) {
        return Operation.of(DEPLOYED, service).stream().filter(Operation::needsARole);
    }

    private static URI replica(String service) {
        return DEPLOYED.url(service);
    }

    private static String stranger() {
        return DEPLOYED.testbed().issuer().token("mallory", ROLES, List.of("elsewhere"));
    }
}
