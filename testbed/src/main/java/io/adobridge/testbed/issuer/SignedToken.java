package io.adobridge.testbed.issuer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A JSON Web Token with an RS256 signature, taken apart and believed by nobody yet (RFC 7515, RFC 7519). */
public final class SignedToken {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode header;
    private final JsonNode claims;
    private final String content;
    private final byte[] signature;

    private SignedToken(JsonNode header, JsonNode claims, String content, byte[] signature) {
        this.header = header;
        this.claims = claims;
        this.content = content;
        this.signature = signature;
    }

    /** The parts of a token; empty for any other text. */
    public static Optional<SignedToken> parse(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Base64.Decoder decoder = Base64.getUrlDecoder();
            return Optional.of(new SignedToken(JSON.readTree(decoder.decode(parts[0])),
                    JSON.readTree(decoder.decode(parts[1])), parts[0] + "." + parts[1], decoder.decode(parts[2])));
        } catch (IOException | IllegalArgumentException garbage) {
            return Optional.empty();
        }
    }

    public JsonNode header() {
        return header;
    }

    public JsonNode claims() {
        return claims;
    }

    public boolean isSignedWith(PublicKey key) {
        try {
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(key);
            check.update(content.getBytes(StandardCharsets.US_ASCII));
            return header.path("alg").asText().equals("RS256") && check.verify(signature);
        } catch (GeneralSecurityException unfit) {
            return false;
        }
    }

    /** Whether it is not too early and not too late for it. */
    public boolean isValidAt(Instant now) {
        return now.getEpochSecond() >= claims.path("nbf").asLong(0) && now.getEpochSecond() < claims.path("exp").asLong(0);
    }
}
