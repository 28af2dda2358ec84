package io.adobridge.testbed.azure.entra;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.azure.front.TokenSpec;

/** The persons who have signed in: codes that are good for one use, and refresh tokens. */
final class SignIns {
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, Consent> refreshTokens = new ConcurrentHashMap<>();
    private volatile boolean rotating;

    SignIns(Clock clock) {
        this.clock = clock;
    }

    /**
     * A person's yes to an application.
     *
     * @param offline whether it lasts beyond the first token
     */
    record Consent(Application application, TokenSpec person, boolean offline) {
    }

    private record Code(Consent consent, String redirect, String challenge, Instant end) {
    }

    void rotating(boolean rotate) {
        rotating = rotate;
    }

    /** No refresh token is good any more, as after a change of password. */
    void revoke() {
        refreshTokens.clear();
    }

    String code(Consent consent, String redirect, String challenge) {
        String code = "0." + UUID.randomUUID() + UUID.randomUUID();
        codes.put(code, new Code(consent, redirect, challenge, clock.instant().plus(CODE_LIFETIME)));
        return code;
    }

    /** @throws EntraError where the code was used, is old or somebody else's, or the verifier is wrong */
    Consent redeem(Application application, Form form) {
        Code code = codes.remove(form.text("code"));
        if (code == null)
            throw EntraError.invalidGrant(54005,
                    "OAuth2 Authorization code was already redeemed, please retry with a new valid code.");
        if (!clock.instant().isBefore(code.end()))
            throw EntraError.invalidGrant(70008, "The provided authorization code or refresh token has expired.");
        if (!code.consent().application().is(application.tenant(), application.clientId())
                || !code.redirect().equals(form.text("redirect_uri")))
            throw EntraError.invalidGrant(500112,
                    "The reply address does not match the reply address provided when requesting Authorization code.");
        if (!challenge(form.text("code_verifier")).equals(code.challenge()))
            throw EntraError.invalidGrant(501481,
                    "The Code_Verifier does not match the code_challenge supplied in the authorization request.");
        return code.consent();
    }

    /** @throws EntraError where the token was revoked, or replaced */
    Consent refresh(Application application, Form form) {
        String token = form.text("refresh_token");
        Consent consent = rotating ? refreshTokens.remove(token) : refreshTokens.get(token);
        if (consent == null || !consent.application().is(application.tenant(), application.clientId()))
            throw EntraError.invalidGrant(50173,
                    "The provided grant has expired due to it being revoked, a fresh auth token is needed.");
        return consent;
    }

    /** A refresh token for what was agreed; null where the consent does not last. */
    @Nullable
    String refreshToken(Consent consent) {
        if (!consent.offline())
            return null;
        String token = "1." + UUID.randomUUID() + UUID.randomUUID();
        refreshTokens.put(token, consent);
        return token;
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
