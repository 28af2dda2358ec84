package io.adobridge.deploy.attacks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.adobridge.testbed.issuer.Claims;
import io.adobridge.testbed.issuer.Draft;
import io.adobridge.testbed.issuer.Issuer;
import io.adobridge.testbed.issuer.SigningKey;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens by which an administrator would get in, if they were not wrong in one way each; by what is wrong. */
final class Forgeries {

    private static final Claims ADMINISTRATOR = Claims.of("mallory",
            List.of("connections:admin", "connections:read", "ingestion:read", "reports:read"), List.of("platform"));
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Issuer people;
    private final Issuer cluster;
    private final SigningKey own = SigningKey.generate();

    private Forgeries(Issuer people, Issuer cluster) {
        this.people = people;
        this.cluster = cluster;
    }

    /**
     * @param foreign an issuer that nobody named
     * @param lure where the attacker publishes a key
     */
    static Map<String, String> of(Issuer people, Issuer cluster, Issuer foreign, URI lure) {
        var forgeries = new Forgeries(people, cluster);
        forgeries.unreadable();
        forgeries.signatures();
        forgeries.publicKeyAsSecret();
        forgeries.keysOfTheAttacker(lure);
        forgeries.issuers(foreign);
        forgeries.audiences();
        forgeries.times();
        forgeries.otherKinds();
        return forgeries.tokens;
    }

    /** The token that all of these pretend to be. */
    static Draft good(Issuer people) {
        return people.draft(ADMINISTRATOR);
    }

    private Draft good() {
        return good(people);
    }

    private void unreadable() {
        String token = good().signed();
        tokens.put("garbage", "garbage");
        List.of("..", ".", "...", "a..", ".a.", "..a", "a.b.", "a..b", ".a.b")
                .forEach(dots -> tokens.put("dots " + dots, dots));
        tokens.put("two parts", token.substring(0, token.lastIndexOf('.')));
        tokens.put("four parts", token + ".x");
        tokens.put("five parts", "e30.e30.e30.e30.e30");
        tokens.put("two tokens", token + ", Bearer " + token);
        tokens.put("nothing but claims that are no JSON", "e30.bm8.bm8");
        tokens.put("very deep claims", BASE64.encodeToString("[".repeat(2_000).getBytes(StandardCharsets.UTF_8)) + ".e30.e30");
    }

    private void signatures() {
        String token = good().signed();
        String another = good().claim("sub", "ada").signed();
        tokens.put("alg none", good().header("alg", "none").signedBy(content -> new byte[0]));
        tokens.put("alg NONE", good().header("alg", "NoNe").signedBy(content -> new byte[0]));
        tokens.put("alg none with a signature", good().header("alg", "none").signed());
        tokens.put("no alg", good().withoutHeader("alg").signed());
        tokens.put("no signature", good().signedBy(content -> new byte[0]));
        tokens.put("another algorithm", good().header("alg", "PS256").signed());
        tokens.put("the signature of another token", content(token) + another.substring(another.lastIndexOf('.')));
        tokens.put("edited claims", content(another) + token.substring(token.lastIndexOf('.')));
        tokens.put("edited header", content(good().header("cty", "x").signed()) + token.substring(token.lastIndexOf('.')));
        tokens.put("a key that nobody published", people.forged(ADMINISTRATOR));
        tokens.put("the attacker's key under the issuer's name", good().key(own).signed());
        tokens.put("no key id", good().withoutHeader("kid").signed());
        tokens.put("an unknown critical header", good().header("crit", List.of("exp2")).header("exp2", 1).signed());
    }

    private static String content(String token) {
        return token.substring(0, token.lastIndexOf('.'));
    }

    private void publicKeyAsSecret() {
        PublicKey key = people.newestKey().pair().getPublic();
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(key.getEncoded());
        String pem = "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----";
        Map<String, byte[]> forms = Map.of("PEM", pem.getBytes(StandardCharsets.US_ASCII),
                "PEM with a line at its end", (pem + "\n").getBytes(StandardCharsets.US_ASCII), "DER", key.getEncoded(),
                "JWK", people.newestKey().publicJwk().toString().getBytes(StandardCharsets.UTF_8));
        forms.forEach((form, secret) -> List.of("256", "384", "512").forEach(bits -> tokens.put("HS%s by the public key as %s"
                .formatted(bits, form), good().header("alg", "HS" + bits).signedBy(content -> hmac(bits, secret, content)))));
        tokens.put("HS256 by an empty secret",
                good().header("alg", "HS256").signedBy(content -> hmac("256", new byte[] { 0 }, content)));
    }

    private static byte[] hmac(String bits, byte[] secret, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA" + bits);
            mac.init(new SecretKeySpec(secret, "HmacSHA" + bits));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keysOfTheAttacker(URI lure) {
        Draft forged = good().key(own);
        tokens.put("jwk", forged.header("jwk", own.publicJwk()).signed());
        tokens.put("jwk with its key id", forged.header("jwk", own.publicJwk()).header("kid", own.id()).signed());
        tokens.put("jwk without a key id", forged.header("jwk", own.publicJwk()).withoutHeader("kid").signed());
        tokens.put("jku", forged.header("jku", lure + "/keys").header("kid", own.id()).signed());
        tokens.put("x5u", forged.header("x5u", lure + "/chain").header("kid", own.id()).signed());
        tokens.put("x5c", forged.header("x5c", List.of(Base64.getEncoder().encodeToString(own.pair().getPublic().getEncoded())))
                .withoutHeader("kid").signed());
        tokens.put("x5t", forged.header("x5t", "dGh1bWJwcmludA").withoutHeader("kid").signed());
        for (String id : List.of("", "../../../../../dev/null", "/etc/adobridge/tokens/adobridge", lure + "/keys",
                "' UNION SELECT 'secret'--", "x; sleep 5", "%00", "*", "null", "kid\r\nX-Injected: 1")) {
            tokens.put("key id " + id.strip(), forged.header("kid", id).signed());
        }
        tokens.put("key id that is no text", forged.header("kid", List.of(people.newestKey().id())).signed());
    }

    private void issuers(Issuer foreign) {
        tokens.put("a foreign issuer", foreign.token(ADMINISTRATOR));
        tokens.put("the people's issuer by a foreign one", foreign.draft(ADMINISTRATOR).claim("iss", people.url()).signed());
        tokens.put("the cluster by the people's issuer", good().claim("iss", cluster.url()).signed());
        tokens.put("the people's issuer by the cluster", cluster.draft(ADMINISTRATOR).claim("iss", people.url()).signed());
        tokens.put("no issuer", good().without("iss").signed());
        tokens.put("several issuers", good().claim("iss", List.of(people.url(), cluster.url())).signed());
        for (String other : List.of(people.url() + "/", people.url() + " ", people.url() + "?", people.url().toString()
                .replace("http", "HTTP"), people.url().toString().replace("127.0.0.1", "localhost"), "any", "")) {
            tokens.put("the issuer '" + other + "'", good().claim("iss", other).signed());
        }
    }

    private void audiences() {
        tokens.put("no audience", good().without("aud").signed());
        for (Object other : List.of("another", "vault", "", "ADOBRIDGE", "adobridge ", "adobridge,vault", "https://adobridge",
                List.of(), List.of("vault", "another"), Map.of("adobridge", true))) {
            tokens.put("the audience '" + other + "'", good().claim("aud", other).signed());
        }
        tokens.put("a service account's token for Vault",
                cluster.token(Claims.of("system:serviceaccount:adobridge:status-reporter", List.of(), List.of())
                        .audience("vault")));
    }

    private void times() {
        long now = Clock.systemUTC().instant().getEpochSecond();
        tokens.put("expired", people.token(ADMINISTRATOR.expired()));
        tokens.put("expired a minute ago", good().claim("exp", now - 60).signed());
        tokens.put("without an end", good().without("exp").signed());
        tokens.put("an end that is no number", good().claim("exp", "never").signed());
        tokens.put("not valid yet", good().claim("nbf", now + 120).signed());
        tokens.put("from the future", good().claim("iat", now + 120).signed());
        tokens.put("without a beginning", good().without("iat").signed());
        tokens.put("older than a day", people.draft(ADMINISTRATOR.lifetime(Duration.ofDays(365)))
                .claim("iat", now - Duration.ofHours(25).toSeconds()).signed());
    }

    private void otherKinds() {
        tokens.put("nobody's", good().without("sub").signed());
        tokens.put("an ID token of Keycloak", good().claim("typ", "ID").claim("azp", "ui").claim("at_hash", "MTIz").signed());
        tokens.put("an ID token of Entra ID", good().claim("ver", "2.0").claim("tid", "72f9").claim("uti", "x").signed());
        tokens.put("an ID token with a nonce", good().claim("nonce", "n-0S6_WzA2Mj").signed());
        tokens.put("an ID token of a code", good().claim("c_hash", "MTIz").signed());
        tokens.put("a refresh token", good().claim("typ", "Refresh").signed());
        tokens.put("an offline token", good().claim("typ", "Offline").signed());
        tokens.put("a logout token", good().header("typ", "logout+jwt").claim("events", Map.of("logout", Map.of())).signed());
        tokens.put("an ID token of the cluster", cluster.draft(Claims.of("system:serviceaccount:adobridge:status-reporter",
                List.of(), List.of())).claim("nonce", "n-0S6_WzA2Mj").signed());
    }
}
