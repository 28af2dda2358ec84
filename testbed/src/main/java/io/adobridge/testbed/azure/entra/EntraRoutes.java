package io.adobridge.testbed.azure.entra;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.adobridge.testbed.azure.front.Hosts;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.netty.handler.codec.http.QueryStringDecoder;

/** The token endpoint for client credentials (Microsoft identity platform, OAuth 2.0 client credentials flow). */
public final class EntraRoutes {
    private static final String AZURE_DEVOPS = "499b84ac-1321-427f-aa17-267ca6975798/.default";

    private final Entra entra;

    private EntraRoutes(Entra entra) {
        this.entra = entra;
    }

    /** The routes of {@link Hosts#ENTRA}. */
    public static Routes of(Entra entra) {
        return new Routes().post(Hosts.ENTRA, "{tenant}/oauth2/v2.0/token", Routes.ANYONE, new EntraRoutes(entra)::token);
    }

    private Reply token(Request request) {
        Map<String, List<String>> form = new QueryStringDecoder(request.body().toString(), false).parameters();
        String tenant = request.var("tenant");
        String clientId = first(form, "client_id");
        if (!entra.knowsTenant(tenant))
            return refuse(400, "invalid_request", 90002, "Tenant '" + tenant + "' not found.");
        if (!first(form, "grant_type").equals("client_credentials"))
            return refuse(400, "unsupported_grant_type", 70003, "The app requested an unsupported grant type.");
        Optional<Application> application = entra.find(tenant, clientId);
        if (application.isEmpty())
            return refuse(400, "unauthorized_client", 700016,
                    "Application with identifier '" + clientId + "' was not found in the directory '" + tenant + "'.");
        if (!application.get().clientSecret().equals(first(form, "client_secret")))
            return refuse(401, "invalid_client", 7000215, "Invalid client secret provided.");
        if (!first(form, "scope").equals(AZURE_DEVOPS))
            return refuse(400, "invalid_scope", 70011, "The provided value for the input parameter 'scope' is not valid.");
        return Reply.json(200, Map.of("token_type", "Bearer", "expires_in", Entra.LIFETIME.toSeconds(),
                "ext_expires_in", Entra.LIFETIME.toSeconds(), "access_token", entra.issue(application.get())));
    }

    private static String first(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of("")).get(0);
    }

    private static Reply refuse(int status, String error, int code, String description) {
        return Reply.json(status, Map.of("error", error, "error_description", "AADSTS" + code + ": " + description,
                "error_codes", List.of(code)));
    }
}
