package io.adobridge.testbed.issuer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A token before it is signed, to be changed into one that an issuer of another make would write, or that none would. Each
 * change gives another draft.
 */
public final class Draft {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final ObjectNode header;
    private final ObjectNode claims;
    private final SigningKey key;

    private Draft(ObjectNode header, ObjectNode claims, SigningKey key) {
        this.header = header;
        this.claims = claims;
        this.key = key;
    }

    static Draft of(ObjectNode claims, SigningKey key) {
        ObjectNode header = JsonNodeFactory.instance.objectNode().put("alg", "RS256").put("typ", "JWT").put("kid", key.id());
        return new Draft(header, claims, key);
    }

    /** With that parameter in the header: text, a number, a list or a map. */
    public Draft header(String parameter, Object value) {
        return new Draft(with(header, parameter, value), claims, key);
    }

    public Draft withoutHeader(String parameter) {
        return new Draft(header.deepCopy().without(parameter), claims, key);
    }

    /** With that claim: text, a number, a list or a map. */
    public Draft claim(String name, Object value) {
        return new Draft(header, with(claims, name, value), key);
    }

    public Draft without(String claim) {
        return new Draft(header, claims.deepCopy().without(claim), key);
    }

    /** To be signed with this key instead of the issuer's; the header goes on naming the issuer's. */
    public Draft key(SigningKey other) {
        return new Draft(header, claims, other);
    }

    /** The token, signed as the header would have it if it named RS256, whatever it names. */
    public String signed() {
        return signedBy(key::signature);
    }

    /** The token with a signature that is made out of its header and claims in another way. */
    public String signedBy(UnaryOperator<byte[]> signature) {
        String content = encode(header.toString()) + "." + encode(claims.toString());
        return content + "." + BASE64.encodeToString(signature.apply(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static ObjectNode with(ObjectNode json, String name, Object value) {
        ObjectNode changed = json.deepCopy();
        changed.set(name, JSON.valueToTree(value));
        return changed;
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
