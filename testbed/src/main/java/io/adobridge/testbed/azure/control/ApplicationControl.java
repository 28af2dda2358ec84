package io.adobridge.testbed.azure.control;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.azure.entra.Application;
import io.adobridge.testbed.azure.entra.Entra;
import io.adobridge.testbed.azure.front.AccessLevel;
import io.adobridge.testbed.azure.front.Hosts;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.front.TokenSpec;

/** {@code /_control/applications}: registers applications of Entra and ends their tokens. */
final class ApplicationControl {
    private final Entra entra;

    ApplicationControl(Entra entra) {
        this.entra = entra;
    }

    /**
     * An application to register.
     *
     * @param organizations none: all
     */
    record ApplicationBody(String tenant, String clientId, String clientSecret, @Nullable String identity,
            @Nullable Set<String> organizations) {

        Application application() {
            var grants = new TokenSpec(Identity.named(Bodies.or(identity, Bodies.required("clientId", clientId))),
                    Set.of("app_token"),
                    Bodies.or(organizations, Set.of()), null, AccessLevel.BASIC);
            return new Application(Bodies.required("tenant", tenant), clientId,
                    Bodies.required("clientSecret", clientSecret), grants);
        }
    }

    Routes routes() {
        return new Routes()
                .get(Hosts.CONTROL, "applications", Routes.ANYONE, request -> Reply.json(200, Map.of("value", list())))
                .post(Hosts.CONTROL, "applications", Routes.ANYONE, this::register)
                .delete(Hosts.CONTROL, "applications/tokens", Routes.ANYONE, request -> endTokens());
    }

    private List<Map<String, Object>> list() {
        return entra.applications().stream().map(ApplicationControl::view).toList();
    }

    private Reply register(Request request) {
        Application application = Bodies.read(request, ApplicationBody.class).application();
        entra.register(application);
        return Reply.json(201, view(application));
    }

    private Reply endTokens() {
        entra.endTokens();
        return Reply.empty();
    }

    private static Map<String, Object> view(Application application) {
        return Map.of("tenant", application.tenant(), "clientId", application.clientId(), "identity",
                application.grants().identity().displayName(), "organizations", application.grants().organizations());
    }
}
