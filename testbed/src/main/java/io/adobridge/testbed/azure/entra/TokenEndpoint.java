package io.adobridge.testbed.azure.entra;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.azure.entra.SignIns.Consent;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.TokenSpec;

/** {@code /oauth2/v2.0/token}: tokens for applications by themselves, for codes, and for refresh tokens. */
final class TokenEndpoint {
    private static final String AZURE_DEVOPS = "499b84ac-1321-427f-aa17-267ca6975798/";

    private final Entra entra;
    private final Proofs proofs;

    TokenEndpoint(Entra entra, Clock clock) {
        this.entra = entra;
        this.proofs = new Proofs(clock);
    }

    Reply token(Request request) {
        Form form = Form.of(request);
        Application application = entra.require(request.var("tenant"), form.text("client_id"));
        return switch (form.text("grant_type")) {
            case "client_credentials" -> ofItself(application, form);
            case "authorization_code" -> ofPerson(application, form, false);
            case "refresh_token" -> ofPerson(application, form, true);
            default -> throw new EntraError(400, "unsupported_grant_type", 70003,
                    "The app requested an unsupported grant type.");
        };
    }

    private Reply ofItself(Application application, Form form) {
        if (application.trust().isPublic())
            throw EntraError.invalidClient(7000218,
                    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");
        proofs.require(application, form);
        if (!form.text("scope").equals(AZURE_DEVOPS + ".default"))
            throw new EntraError(400, "invalid_scope", 70011,
                    "The provided value for the input parameter 'scope' is not valid.");
        return issued(application, application.grants(), null);
    }

    private Reply ofPerson(Application application, Form form, boolean again) {
        proofs.require(application, form);
        SignIns signIns = entra.signIns();
        Consent consent = again ? signIns.refresh(application, form) : signIns.redeem(application, form);
        return issued(application, consent.person(), signIns.refreshToken(consent));
    }

    private Reply issued(Application application, TokenSpec grants, @Nullable String refreshToken) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("token_type", "Bearer");
        body.put("expires_in", Entra.LIFETIME.toSeconds());
        body.put("ext_expires_in", Entra.LIFETIME.toSeconds());
        body.put("access_token", entra.issue(application, grants));
        if (refreshToken != null)
            body.put("refresh_token", refreshToken);
        return Reply.json(200, body).with("Cache-Control", "no-store");
    }
}
