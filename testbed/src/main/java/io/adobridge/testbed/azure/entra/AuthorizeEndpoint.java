package io.adobridge.testbed.azure.entra;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;

import io.adobridge.testbed.azure.entra.SignIns.Consent;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.TokenSpec;

/** {@code /oauth2/v2.0/authorize}: where a person is sent, and sent back from with the answer that was set beforehand. */
final class AuthorizeEndpoint {
    private final Entra entra;

    AuthorizeEndpoint(Entra entra) {
        this.entra = entra;
    }

    Reply authorize(Request request) {
        Application application = entra.require(request.var("tenant"), parameter(request, "client_id"));
        String redirect = parameter(request, "redirect_uri");
        if (!application.redirects().contains(redirect))
            throw new EntraError(400, "invalid_request", 50011,
                    "The redirect URI '" + redirect + "' specified in the request does not match the redirect URIs "
                            + "configured for the application.");
        if (!parameter(request, "response_type").equals("code"))
            throw new EntraError(400, "unsupported_response_type", 700054, "response_type is not enabled.");
        if (!parameter(request, "code_challenge_method").equals("S256") || parameter(request, "code_challenge").isEmpty())
            throw new EntraError(400, "invalid_request", 9002325,
                    "Proof Key for Code Exchange is required for cross-origin authorization code redemption.");
        return Reply.empty(302).with("Location", redirect + (redirect.contains("?") ? "&" : "?") + answer(request, application)
                + "&state=" + encode(parameter(request, "state")));
    }

    private String answer(Request request, Application application) {
        SignInAnswer answer = entra.answer();
        TokenSpec person = answer.person();
        if (person == null)
            return "error=" + encode(answer.error()) + "&error_description=" + encode(answer.description());
        boolean offline = Arrays.asList(parameter(request, "scope").split(" ")).contains("offline_access");
        return "code=" + encode(entra.signIns().code(new Consent(application, person, offline),
                parameter(request, "redirect_uri"), parameter(request, "code_challenge")));
    }

    private static String parameter(Request request, String name) {
        return request.param(name).orElse("");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
