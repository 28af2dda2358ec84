package io.adobridge.testbed.azure.entra;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import io.adobridge.testbed.azure.front.Handler;
import io.adobridge.testbed.azure.front.Hosts;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;

/**
 * The endpoints of the Microsoft identity platform, version 2.0.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/v2-protocols">OAuth 2.0 and OpenID Connect</a>
 */
public final class EntraRoutes {
    private final Entra entra;

    private EntraRoutes(Entra entra) {
        this.entra = entra;
    }

    /** The routes of {@link Hosts#ENTRA}. */
    public static Routes of(Entra entra, Clock clock) {
        var routes = new EntraRoutes(entra);
        return new Routes()
                .get(Hosts.ENTRA, "{tenant}/v2.0/.well-known/openid-configuration", Routes.ANYONE,
                        answered(routes::discovery))
                .get(Hosts.ENTRA, "{tenant}/discovery/v2.0/keys", Routes.ANYONE, answered(routes::keys))
                .get(Hosts.ENTRA, "{tenant}/oauth2/v2.0/authorize", Routes.ANYONE,
                        answered(new AuthorizeEndpoint(entra)::authorize))
                .post(Hosts.ENTRA, "{tenant}/oauth2/v2.0/token", Routes.ANYONE,
                        answered(new TokenEndpoint(entra, clock)::token));
    }

    private static Handler answered(Handler handler) {
        return request -> {
            try {
                return handler.handle(request);
            } catch (EntraError refused) {
                return refused.reply();
            }
        };
    }

    private Reply discovery(Request request) {
        String tenant = entra.requireTenant(request.var("tenant"));
        String root = "http://" + request.headers().get("Host") + "/" + Hosts.ENTRA + "/" + tenant;
        return Reply.json(200, Map.of(
                "issuer", "https://" + Hosts.ENTRA + "/" + tenant + "/v2.0",
                "authorization_endpoint", root + "/oauth2/v2.0/authorize",
                "token_endpoint", root + "/oauth2/v2.0/token",
                "jwks_uri", root + "/discovery/v2.0/keys",
                "response_types_supported", List.of("code"),
                "code_challenge_methods_supported", List.of("S256"),
                "token_endpoint_auth_methods_supported", List.of("client_secret_post", "private_key_jwt"),
                "id_token_signing_alg_values_supported", List.of("RS256")));
    }

    private Reply keys(Request request) {
        return Reply.json(200, Map.of("keys", List.of(entra.publicKey(request.var("tenant")))));
    }
}
