package io.adobridge.deploy.attacks;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static io.adobridge.deploy.running.Deployed.INGESTION;
import static io.adobridge.deploy.running.Deployed.REPORTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.deploy.running.Deployed;
import io.adobridge.testbed.http.Api;

/** No address is forgotten: each that the OpenAPI documents know is attacked here, or only shown, or only told. */
class UrlFieldsIT {

    private static final Pattern NAMES = Pattern.compile(
            ".*(ur[li]s?|host|proxy|links?|href|authority|issuer|endpoint|address|callback|redirect|server|origin|image)$",
            Pattern.CASE_INSENSITIVE);

    /** Sent by callers, and shown to people or compared, but never called; what may not be shown is refused. */
    private static final Set<String> SHOWN = Set.of("Link.url", "OAuth.redirectUri", "StartAgain.redirectUri",
            "PostQualityGate.link", "PlanUrl");

    /** Told by us, and part of no request. */
    private static final Set<String> TOLD = Set.of("AuthView.authority", "ConnectionSummary.host", "ConnectionView.host",
            "ConnectionView.proxy", "DeliveryView.targetUrl", "EffectiveConnection.host", "EffectiveConnection.proxy",
            "QualityGateView.link", "RepositoryView.webUrl", "ServerView.url", "StartedView.authorizationUrl",
            "WebhookView.url");

    /** Hold {@code Link}s, which hold one. */
    private static final Set<String> OTHERS = Set.of("EditService.links", "ServiceView.links");

    private final Deployed deployed = Deployed.shared();

    @Test
    void eachIsAttackedOrIsNeverCalled() {
        Set<String> known = Stream.of(SHOWN.stream(), TOLD.stream(), OTHERS.stream(),
                UrlField.CALLED.stream().map(UrlField::schema)).flatMap(each -> each).collect(Collectors.toSet());

        assertThat(documented()).containsExactlyInAnyOrderElementsOf(known);
    }

    private Set<String> documented() {
        Set<String> fields = new TreeSet<>();
        for (String service : new String[] { CONNECTIONS, INGESTION, REPORTER }) {
            JsonNode document = Api.at(deployed.url(service)).get("/q/openapi?format=json").require();
            walk(fields, "", document);
            document.findValues("parameters").forEach(parameters -> parameters
                    .forEach(parameter -> note(fields, parameter.path("name").asText(), parameter.path("schema"))));
        }
        return fields;
    }

    /** Whatever has properties is noted by the name under which it stands. */
    private static void walk(Set<String> fields, String name, JsonNode node) {
        node.path("properties").fields().forEachRemaining(
                property -> note(fields, name + "." + property.getKey(), property.getValue()));
        node.fields().forEachRemaining(child -> walk(fields, child.getKey(), child.getValue()));
        node.elements().forEachRemaining(child -> {
            if (node.isArray()) {
                walk(fields, name, child);
            }
        });
    }

    private static void note(Set<String> fields, String name, JsonNode schema) {
        if (NAMES.matcher(name).matches() || schema.path("format").asText().matches("ur[il].*")) {
            fields.add(name);
        }
    }
}
