package io.adobridge.deploy.attacks;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static io.adobridge.deploy.running.Deployed.INGESTION;
import static io.adobridge.deploy.running.Deployed.REPORTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
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
    private static final List<String> ROLES = List.of("connections:read", "connections:write", "ingestion:read",
            "ingestion:write", "reports:read", "reports:write");
    private static final List<String> FORMS = List.of("application/json", "application/x-ndjson", "text/html", "*/*");

    /** Who asks for deliveries to be retried is told how many there were. */
    private static final String NOTHING_DONE = "{\"reopened\":0}";

    private static final Belongings BELONGINGS = Belongings.of(DEPLOYED);
    private static final Belongings OWN = own();

    /** What else is in paths, the same for the one and the other. */
    private static final Map<String, String> OTHERS = Map.of("repository", UUID.randomUUID().toString(), "delivery",
            UUID.randomUUID().toString(), "binding", UUID.randomUUID().toString(), "id", UUID.randomUUID().toString());

    @ParameterizedTest
    @CsvSource({ "connection-service,25", "ingestion-service,50", "status-reporter,22" })
    void whatBelongsToOthersIsAsUnknownAsWhatThereIsNot(String service, int atLeast) {
        List<Operation> operations = operations(service).filter(operation -> !BELONGINGS.on(operation).isEmpty()).toList();
        JsonNode before = DEPLOYED.effective(DEPLOYED.connection());
        Map<String, String> wrong = new TreeMap<>();
        for (Operation operation : operations) {
            Map<String, String> theirs = BELONGINGS.on(operation);
            Map<String, String> unknown = unknown(theirs.keySet());
            FORMS.forEach(form -> compare(operation.name() + " as " + form, theirs, unknown,
                    known -> on(known, operation, form), wrong));
        }

        assertThat(wrong).isEmpty();
        assertThat(operations).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(DEPLOYED.effective(DEPLOYED.connection())).isEqualTo(before);
    }

    /** Whoever owns a service does not reach the bindings of other services by way of it. */
    @ParameterizedTest
    @CsvSource({ "connection-service,2", "status-reporter,2" })
    void whatBelongsToOthersIsNotBelowWhatOneOwns(String service, int atLeast) {
        List<Operation> operations = operations(service).filter(operation -> !OWN.on(operation).isEmpty()
                && BELONGINGS.on(operation).size() > OWN.on(operation).size()).toList();
        Map<String, String> wrong = new TreeMap<>();
        for (Operation operation : operations) {
            Map<String, String> theirs = new HashMap<>(BELONGINGS.on(operation));
            Map<String, String> unknown = unknown(theirs.keySet());
            theirs.putAll(OWN.on(operation));
            unknown.putAll(OWN.on(operation));
            compare(operation.name(), theirs, unknown, known -> on(known, operation, "*/*"), wrong);
        }

        assertThat(wrong).isEmpty();
        assertThat(operations).hasSizeGreaterThanOrEqualTo(atLeast);
    }

    /** Nor does anything that one makes begin with what is theirs. */
    @ParameterizedTest
    @CsvSource({ "connection-service,connectionId,1", "status-reporter,connectionId,3", "status-reporter,source,3" })
    void whatIsNamedInARequestIsUnknownIfItBelongsToOthers(String service, String name, int atLeast) {
        String id = BELONGINGS.id(name.equals("source") ? Belongings.SOURCE : Belongings.CONNECTION);
        List<Operation> operations = operations(service)
                .filter(operation -> !operation.method().equals("GET") && operation.names(name)).toList();
        Map<String, String> wrong = new TreeMap<>();
        for (Operation operation : operations) {
            compare(operation.name(), Map.of(name, id), unknown(Set.of(name)), known -> naming(known, operation), wrong);
        }

        assertThat(wrong).isEmpty();
        assertThat(operations).hasSizeGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION })
    void theProblemIsThatThereIsNoSuchConnection(String service) {
        assertThat(operations(service).filter(operation -> operation.path().startsWith("/api/v1/connections/{")).toList())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(on(BELONGINGS.on(operation), operation, "application/json").summary())
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
                    String theirs = BELONGINGS.id(filters.getOrDefault(name, ""));
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

    /** Refuses both in the same words, as what there is not. */
    private static void compare(String what, Map<String, String> theirs, Map<String, String> unknown,
            Function<Map<String, String>, Answer> asking, Map<String, String> wrong) {
        Answer answer = asking.apply(theirs);
        Answer otherwise = asking.apply(unknown);
        boolean alike = answer.status() == otherwise.status() && answer.headers().equals(otherwise.headers())
                && without(theirs, answer).equals(without(unknown, otherwise));
        if (!alike || answer.status() != 404 && answer.status() != 406 && !answer.text().equals(NOTHING_DONE)) {
            wrong.put(what, answer.summary() + ", otherwise " + otherwise.summary() + "\n" + answer + "\n" + otherwise);
        }
    }

    private static String without(Map<String, String> ids, Answer answer) {
        return ids.values().stream().reduce(answer.text(), (text, id) -> text.replace(id, ""));
    }

    private static Map<String, String> unknown(Set<String> names) {
        Map<String, String> unknown = new HashMap<>();
        names.forEach(name -> unknown.put(name, UUID.randomUUID().toString()));
        return unknown;
    }

    private static Answer on(Map<String, String> ids, Operation operation, String form) {
        Map<String, String> known = new HashMap<>(ids);
        known.put("confirm", "deployed");
        OTHERS.forEach(known::putIfAbsent);
        return operation.attempt(replica(operation.service()), known).header("Accept", form).bearing(stranger()).sent();
    }

    /** On what is the stranger's own, but for what is given. */
    private static Answer naming(Map<String, String> ids, Operation operation) {
        Map<String, String> fields = new HashMap<>(
                Map.of("connectionId", OWN.id(Belongings.CONNECTION), "source", OWN.id(Belongings.SOURCE)));
        fields.putAll(ids);
        Map<String, String> known = new HashMap<>(fields);
        known.putAll(Map.of("project", "some", "repository", "some"));
        known.putAll(OWN.on(operation));
        return operation.attempt(replica(operation.service()), known, fields).bearing(stranger()).sent();
    }

    private static Belongings own() {
        var stranger = new Owner(DEPLOYED, stranger(), "elsewhere", "own-" + UUID.randomUUID());
        return Belongings.below(stranger, stranger.connection());
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
