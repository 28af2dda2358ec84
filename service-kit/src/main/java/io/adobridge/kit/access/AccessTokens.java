package io.adobridge.kit.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.jwx.JsonWebStructure;
import org.jspecify.annotations.Nullable;

import io.quarkus.arc.Unremovable;

/**
 * Takes access tokens alone. What else an issuer signs with the same key says who somebody is or was, to somebody else: an ID
 * token to the application where a person signed in, a refresh or logout token to the issuer or from it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9068#section-5">RFC 9068, section 5</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725#section-3.11">RFC 8725, section 3.11</a>
 */
@Unremovable
@ApplicationScoped
class AccessTokens implements Validator {

    private static final String DECLARED = "at+jwt";
    /** What access tokens call themselves in their header; those of Kubernetes do not. */
    private static final Set<String> TYPES = Set.of("jwt", DECLARED);
    /** What Keycloak calls them in the claim {@code typ}; its others are ID, Refresh, Offline, Logout. */
    private static final String BEARER = "bearer";
    /** Claims of ID tokens, and of the security events that logout tokens are. */
    private static final List<String> OF_OTHERS = List.of("nonce", "at_hash", "c_hash", "s_hash", "events");
    /** The claim {@code ver} of Entra ID, in whose access tokens alone the application is named that shows them. */
    private static final Set<String> ENTRA = Set.of("1.0", "2.0");
    private static final List<String> APPLICATION = List.of("appid", "azp");

    private final Duration grace;
    private final Clock clock;

    /** Looks at the system's time, as Quarkus does to find what has expired. */
    @Inject
    AccessTokens(@ConfigProperty(name = "quarkus.oidc.token.lifespan-grace") int seconds) {
        this(Duration.ofSeconds(seconds), Clock.systemUTC());
    }

    AccessTokens(Duration grace, Clock clock) {
        this.grace = grace;
        this.clock = clock;
    }

    /** What is wrong with a token whose signature is right; null for nothing. */
    @Override
    public @Nullable String validate(JwtContext context) throws MalformedClaimException {
        JwtClaims claims = context.getJwtClaims();
        String header = header(context);
        String type = text(claims, "typ");
        if (!header.isEmpty() && !TYPES.contains(header)) {
            return "its header says that it is no access token: " + header;
        }
        if (!type.isEmpty() && !type.equalsIgnoreCase(BEARER)) {
            return "it says that it is no access token: " + type;
        }
        if (type.isEmpty() && !header.equals(DECLARED) && isOfAnotherKind(claims)) {
            return "it has claims that access tokens have not, or lacks those that they have";
        }
        return isFromTheFuture(claims) ? "it has not been issued yet" : null;
    }

    private static String header(JwtContext context) {
        JsonWebStructure outermost = context.getJoseObjects().get(0);
        String type = outermost.getHeader("typ");
        return type == null ? "" : type.toLowerCase(Locale.ROOT).replaceFirst("^application/", "");
    }

    private static boolean isOfAnotherKind(JwtClaims claims) {
        boolean entra = ENTRA.contains(text(claims, "ver"));
        return OF_OTHERS.stream().anyMatch(claims::hasClaim) || entra && APPLICATION.stream().noneMatch(claims::hasClaim);
    }

    private static String text(JwtClaims claims, String name) {
        String text = claims.getClaimValueAsString(name);
        return text == null ? "" : text;
    }

    private boolean isFromTheFuture(JwtClaims claims) throws MalformedClaimException {
        NumericDate issued = claims.getIssuedAt();
        return issued != null && issued.getValue() > clock.instant().plus(grace).getEpochSecond();
    }
}
