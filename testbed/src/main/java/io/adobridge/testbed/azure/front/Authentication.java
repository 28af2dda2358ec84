package io.adobridge.testbed.azure.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Base64;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Finds out who calls: by personal access token, with any user name, or by a bearer token of Entra. */
final class Authentication {
    private final Tokens tokens;
    private final Clock clock;

    Authentication(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Either the caller, or why there is none. */
    record Outcome(@Nullable Caller caller, String reason) {

        static Outcome of(Caller caller) {
            return new Outcome(caller, "");
        }

        static Outcome refused(String reason) {
            return new Outcome(null, reason);
        }
    }

    /** The secret that a call carries as a personal access token; empty where it carries none. */
    static String secret(Call call) {
        String authorization = call.header("Authorization");
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6))
            return "";
        try {
            String pair = new String(Base64.getDecoder().decode(authorization.substring(6).trim()), UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    Outcome authenticate(Call call, Organization organization) {
        String authorization = call.header("Authorization");
        if (authorization.regionMatches(true, 0, "Bearer ", 0, 7))
            return bearer(authorization.substring(7).trim(), organization);
        String secret = secret(call);
        Optional<IssuedToken> token = tokens.find(secret);
        if (token.isEmpty())
            return Outcome.refused("");
        if (token.get().expired(clock.instant()))
            return Outcome.refused(Refusals.EXPIRED);
        if (organization.policy().personalTokensForbidden())
            return Outcome.refused(Refusals.FORBIDDEN_TOKENS);
        return admit(new Caller(token.get().specification(), secret), organization);
    }

    private Outcome bearer(String token, Organization organization) {
        return tokens.bearers().verify(token).map(granted -> admit(new Caller(granted, null), organization))
                .orElseGet(() -> Outcome.refused(""));
    }

    private static Outcome admit(Caller caller, Organization organization) {
        boolean reached = organization.isSite() ? caller.token().global() : caller.token().reaches(organization.name());
        return reached ? Outcome.of(caller)
                : Outcome.refused(
                        "TF400813: The user '" + caller.identity().id() + "' is not authorized to access this resource.");
    }
}
