package io.adobridge.deploy.attacks;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static io.adobridge.deploy.running.Deployed.REPORTER;
import static io.adobridge.deploy.running.Deployed.json;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import io.adobridge.deploy.running.Deployed;

/** What attacks are tried on, so that the connection that everybody uses is left alone; made when first asked for. */
final class Victims {

    private static final Map<String, String> MADE = new ConcurrentHashMap<>();

    private Victims() {
    }

    /** The id of a connection to a Server that there is not. */
    static String connection(Deployed deployed) {
        return once("connection", name -> deployed.person(CONNECTIONS).post("/api/v1/connections?validate=false", json("""
                {"name":"%s","host":{"kind":"server","collectionUrl":"http://tfs.invalid/tfs/C"},
                 "auth":{"kind":"pat","token":"a-token"},"owners":["platform"],"services":["boards"]}""".formatted(name)))
                .require().path("id").asText());
    }

    /** The id of a webhook that is told nothing but what it is tried with. */
    static String webhook(Deployed deployed) {
        return once("webhook", name -> deployed.person(CONNECTIONS).post("/api/v1/notifications/webhooks", json("""
                {"name":"%s","url":"http://localhost:9","owners":["platform"],"enabled":false}""".formatted(name)))
                .require().at("/webhook/id").asText());
    }

    /** The id of a source of SonarQube. */
    static String source(Deployed deployed) {
        return once("source", name -> deployed.person(REPORTER).post("/api/v1/sources", json("""
                {"name":"%s","kind":"sonarqube","connectionId":"%s","secret":"known-to-sonarqube-alone"}"""
                .formatted(name, deployed.connection()))).require().path("id").asText());
    }

    private static String once(String kind, Function<String, String> making) {
        return MADE.computeIfAbsent(kind, what -> making.apply(what + "-" + UUID.randomUUID()));
    }
}
