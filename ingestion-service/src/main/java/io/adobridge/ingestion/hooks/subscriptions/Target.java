package io.adobridge.ingestion.hooks.subscriptions;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.adobridge.azure.hooks.Subscription;
import io.adobridge.ingestion.hooks.HookSecrets;

/** What every subscription of a connection has in common: address and password. */
record Target(String url, HookSecrets.Password password) {

    private static final String PATH = "/hooks/azure-devops/";

    /** The address of a connection, by which its subscriptions are known again; empty where nobody can find this service. */
    static Optional<String> url(HooksConfig config, UUID connection) {
        return config.publicUrl().map(url -> url.toString().replaceAll("/+$", "") + PATH + connection);
    }

    /** Whether it sends to that connection, at this address or an earlier one of this service. */
    static boolean isOf(UUID connection, Subscription subscription) {
        return "webHooks".equals(subscription.consumerId())
                && subscription.consumerInputs().getOrDefault("url", "").endsWith(PATH + connection);
    }

    boolean isAddressOf(Subscription subscription) {
        return url.equals(subscription.consumerInputs().get("url"));
    }

    /** As it is to be at Azure DevOps. */
    Subscription subscription(Place place) {
        EventType type = place.type();
        return Subscription.toWebHook(type.publisher(), type.wire(), type.resourceVersion(),
                Map.of("projectId", place.project().toString()),
                Map.of("url", url, "basicAuthUsername", HookSecrets.USER, "basicAuthPassword", password.secret().reveal(),
                        "resourceDetailsToSend", "minimal", "messagesToSend", "none", "detailedMessagesToSend", "none"));
    }
}
