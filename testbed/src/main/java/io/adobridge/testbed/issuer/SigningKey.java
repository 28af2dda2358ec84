package io.adobridge.testbed.issuer;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An RSA key that signs tokens (RS256, RFC 7515), and its public half as a JSON Web Key (RFC 7517). */
public record SigningKey(String id, KeyPair pair) {

    private static final int BITS = 2048;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** A new key of 2048 bits. */
    public static SigningKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return new SigningKey(UUID.randomUUID().toString(), generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no RSA", e);
        }
    }

    /** What verifies its signatures. */
    public ObjectNode publicJwk() {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return JsonNodeFactory.instance.objectNode()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", id)
                .put("n", unsigned(key.getModulus()))
                .put("e", unsigned(key.getPublicExponent()));
    }

    /** A token with these claims. */
    public String sign(ObjectNode payload) {
        return Draft.of(payload, this).signed();
    }

    /** SHA256withRSA over that. */
    byte[] signature(byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    // BigInteger adds a sign byte that RFC 7518 does not want
    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int skip = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(Arrays.copyOfRange(bytes, skip, bytes.length));
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
