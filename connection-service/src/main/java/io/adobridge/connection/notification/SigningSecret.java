package io.adobridge.connection.notification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

import io.adobridge.azure.Secret;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What deliveries are signed with: {@code whsec_} and 24 to 64 bytes in base64.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *      Webhooks</a>
 */
record SigningSecret(Secret text) {

    private static final String PREFIX = "whsec_";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9+/]{32,88}={0,2}");
    private static final int FEWEST_BYTES = 24;
    private static final int MOST_BYTES = 64;
    private static final int OUR_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    SigningSecret {
        if (!isFit(text)) {
            throw new SigningSecretUnfit();
        }
    }

    static SigningSecret make() {
        byte[] bytes = new byte[OUR_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SigningSecret(Secret.of(PREFIX + Base64.getEncoder().encodeToString(bytes)));
    }

    /** One signature, {@code v1,} and the HMAC-SHA256 of id, seconds and body in base64. */
    String sign(String id, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(text), ALGORITHM));
            byte[] signature = mac.doFinal((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isFit(Secret text) {
        if (!FORM.matcher(text.reveal()).matches()) {
            return false;
        }
        try {
            int length = bytes(text).length;
            return length >= FEWEST_BYTES && length <= MOST_BYTES;
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    private static byte[] bytes(Secret text) {
        return Base64.getDecoder().decode(text.reveal().substring(PREFIX.length()));
    }
}
