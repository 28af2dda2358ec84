package io.adobridge.deploy.attacks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.adobridge.deploy.running.Deployed;

/**
 * What belongs to a group.
 *
 * @param mark is in the name of each
 * @param ids by the path of the list that it is in, first what others are below
 */
record Belongings(String mark, Map<String, String> ids) {

    static final String CONNECTION = "/api/v1/connections";
    static final String SOURCE = "/api/v1/sources";
    private static final String SERVICE = "/api/v1/services";
    private static final String WEBHOOK = "/api/v1/notifications/webhooks";
    private static final String GATE = "/api/v1/gates";

    /** One of everything that belongs to the group {@code platform}. */
    static Belongings of(Deployed deployed) {
        var owner = new Owner(deployed, deployed.personsToken(), "platform", "belongs-" + UUID.randomUUID());
        Belongings made = below(owner, deployed.connection().toString());
        String connection = made.id(CONNECTION);
        String source = made.id(SOURCE);
        made.ids.put(CONNECTION + "/{id}/repositories", owner.repository(connection).path("id").asText());
        made.ids.put(SERVICE + "/{id}/bindings", owner.binding(made.id(SERVICE), connection));
        made.ids.put(SOURCE + "/{source}/mappings", owner.mapping(source, connection));
        made.ids.put(GATE, owner.gate(source));
        made.ids.put(GATE + "/{gate}/evaluations", owner.evaluation(made.id(GATE)));
        made.ids.put("/api/v1/quality-gates", owner.report(source));
        made.ids.put("/api/v1/deliveries", owner.delivery(made.id("/api/v1/quality-gates")));
        made.ids.put("/api/v1/findings", owner.findings(source));
        made.ids.put("/api/v1/checks", owner.check(source));
        return made;
    }

    /** What others of the same owner can be below, and nothing below it. */
    static Belongings below(Owner owner, String connection) {
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put(CONNECTION, connection);
        ids.put(SERVICE, owner.service());
        ids.put(WEBHOOK, owner.webhook());
        ids.put(SOURCE, owner.source(connection));
        return new Belongings(owner.mark(), ids);
    }

    /** The one of theirs that is in a list. */
    String id(String list) {
        return Optional.ofNullable(ids.get(list)).orElseThrow();
    }

    /** What the path of an operation says which one it is on, by name, with theirs; nothing where they have no such thing. */
    Map<String, String> on(Operation operation) {
        Map<String, String> known = new LinkedHashMap<>();
        ids.forEach((list, id) -> {
            if (operation.path().startsWith(list + "/{")) {
                known.put(operation.path().substring(list.length() + 2).replaceFirst("}.*", ""), id);
            }
        });
        return known;
    }

    /** What may not be in an answer to a stranger. */
    List<String> signs() {
        return Stream.concat(Stream.of(mark), ids.values().stream()).toList();
    }
}
