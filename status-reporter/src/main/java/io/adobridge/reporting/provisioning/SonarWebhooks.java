package io.adobridge.reporting.provisioning;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.reporting.source.SonarAccess;
import io.adobridge.reporting.source.SourceView;
import io.smallrye.mutiny.Uni;

/** Webhooks of projects at SonarQube: {@code api/webhooks/list}, {@code create} and {@code update}. */
@ApplicationScoped
class SonarWebhooks {

    private static final String NAME = "ADO Bridge";

    private final SonarDoor door;
    private final ProvisioningConfig config;

    SonarWebhooks(SonarDoor door, ProvisioningConfig config) {
        this.door = door;
        this.config = config;
    }

    /**
     * Where the SonarQube of a source sends its webhooks.
     *
     * @throws NoPublicAddress where the operator has not said under which address this service is reached
     */
    URI addressOf(UUID source) {
        return config.publicUrl()
                .map(url -> URI.create(url.toString().replaceAll("/+$", "") + SourceView.sonarQubePath(source)))
                .orElseThrow(NoPublicAddress::new);
    }

    /**
     * Lets a project call that address, signed with the source's secret: by the webhook that calls the same path already, at
     * whichever host, or by a new one. SonarQube does not show secrets, so that one that is there is always written again.
     */
    Uni<Made> ensure(SonarAccess access, String projectKey, URI address) {
        return door.call(access.server(), SonarCall.get("api/webhooks/list").with("project", projectKey))
                .map(answer -> find(answer, address))
                .chain(found -> found.map(key -> update(access, key, address))
                        .orElseGet(() -> create(access, projectKey, address)));
    }

    private static Optional<String> find(JsonNode answer, URI address) {
        return StreamSupport.stream(answer.path("webhooks").spliterator(), false)
                .filter(webhook -> webhook.path("url").asText().endsWith(path(address)))
                .map(webhook -> webhook.path("key").asText())
                .findFirst();
    }

    /** It holds the id of the source. */
    private static String path(URI address) {
        String path = address.getRawPath();
        return path.substring(path.lastIndexOf("/api/v1/"));
    }

    private Uni<Made> update(SonarAccess access, String key, URI address) {
        return door.call(access.server(), says(SonarCall.post("api/webhooks/update").with("webhook", key), access, address))
                .replaceWith(Made.UPDATED);
    }

    private Uni<Made> create(SonarAccess access, String projectKey, URI address) {
        return door.call(access.server(),
                says(SonarCall.post("api/webhooks/create").with("project", projectKey), access, address))
                .replaceWith(Made.CREATED);
    }

    private static SonarCall says(SonarCall call, SonarAccess access, URI address) {
        return call.with("name", NAME).with("url", address.toString()).with("secret", access.webhookSecret().reveal());
    }
}
