package io.adobridge.testbed.issuer;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.testbed.http.Listener;
import io.vertx.core.Vertx;

/**
 * Issues RS256 tokens for the audience {@code adobridge} and publishes the keys that verify them
 * (OpenID Connect Discovery 1.0).
 */
public final class Issuer implements AutoCloseable {

    private final Clock clock;
    private final Deque<SigningKey> keys = new ArrayDeque<>();
    private final Listener listener;
    private int keyReads;

    private Issuer(Vertx vertx, int port, Clock clock) {
        this.clock = clock;
        keys.push(SigningKey.generate());
        listener = Listener.open(vertx, port, IssuerRoutes.of(vertx, this));
    }

    /**
     * @param port 0 for any free one
     */
    public static Issuer start(Vertx vertx, int port) {
        return new Issuer(vertx, port, Clock.systemUTC());
    }

    /** The issuer's name and address, what {@code quarkus.oidc.auth-server-url} takes. */
    public URI url() {
        return listener.url();
    }

    /** A token that our services accept for an hour. */
    public String token(String subject, Collection<String> roles, Collection<String> groups) {
        return token(Claims.of(subject, roles, groups));
    }

    /** A token with exactly these claims, signed with the newest key. */
    public synchronized String token(Claims claims) {
        return keys.getFirst().sign(payload(claims));
    }

    /** The same before it is signed, to be changed. */
    public synchronized Draft draft(Claims claims) {
        return Draft.of(payload(claims), keys.getFirst());
    }

    /** The newest key as it is published. */
    public synchronized SigningKey newestKey() {
        return keys.getFirst();
    }

    /** A token that looks right and is signed with a key that this issuer never published. */
    public String forged(Claims claims) {
        return SigningKey.generate().sign(payload(claims));
    }

    /** Signs with a new key from now on; tokens signed before stay valid. */
    public synchronized void rotateKey() {
        keys.push(SigningKey.generate());
    }

    /** Publishes the newest key only: tokens signed before the last rotation are not valid any more. */
    public synchronized void retireOldKeys() {
        SigningKey newest = keys.pop();
        keys.clear();
        keys.push(newest);
    }

    /** What a token says that is signed with a published key and has not expired; empty for any other. */
    public synchronized Optional<JsonNode> verified(String token) {
        return SignedToken.parse(token)
                .filter(signed -> keys.stream().anyMatch(key -> signed.isSignedWith(key.pair().getPublic())))
                .filter(signed -> signed.isValidAt(clock.instant()))
                .map(SignedToken::claims);
    }

    /** How often anybody has read its keys. */
    public synchronized int keyReads() {
        return keyReads;
    }

    synchronized ObjectNode publishedKeys() {
        keyReads++;
        ObjectNode jwks = JsonNodeFactory.instance.objectNode();
        ArrayNode published = jwks.putArray("keys");
        keys.forEach(key -> published.add(key.publicJwk()));
        return jwks;
    }

    private ObjectNode payload(Claims claims) {
        Instant now = clock.instant();
        Instant expiry = now.plus(claims.lifetime());
        ObjectNode payload = JsonNodeFactory.instance.objectNode()
                .put("iss", url().toString())
                .put("sub", claims.subject())
                .put("aud", claims.audience())
                .put("iat", (expiry.isBefore(now) ? expiry.plus(claims.lifetime()) : now).getEpochSecond())
                .put("exp", expiry.getEpochSecond())
                .put("jti", UUID.randomUUID().toString());
        claims.roles().forEach(payload.putArray("roles")::add);
        claims.groups().forEach(payload.putArray("groups")::add);
        return payload;
    }

    @Override
    public void close() {
        listener.close();
    }
}
