package io.adobridge.testbed.azure.front;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The personal access tokens that the simulator knows, and what it takes for a valid bearer token. */
public final class Tokens {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final SecureRandom random = new SecureRandom();
    private final Map<String, IssuedToken> bySecret = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile BearerVerifier bearers = BearerVerifier.NONE;

    public Tokens(Clock clock) {
        this.clock = clock;
    }

    /** Issues a token of 84 characters, as the service does since 2024; returns its secret. */
    public String issue(TokenSpec specification) {
        String secret = letters(76) + "AZDO" + letters(4);
        register(secret, specification);
        return secret;
    }

    /** Knows a token by a secret of the caller's choice, in place of one with the same secret. */
    public void register(String secret, TokenSpec specification) {
        bySecret.put(secret, new IssuedToken(UUID.randomUUID(), specification));
    }

    /** Lets a token end now; an unknown one is ignored. */
    public void expire(String secret) {
        find(secret).ifPresent(token -> token.expire(clock.instant()));
    }

    /** Lets the token of that id end now; false where there is none. */
    public boolean expire(UUID id) {
        Optional<IssuedToken> token = all().stream().filter(issued -> issued.id().equals(id)).findFirst();
        token.ifPresent(found -> found.expire(clock.instant()));
        return token.isPresent();
    }

    /** Forgets a token: it is refused like one that never was. */
    public void revoke(String secret) {
        bySecret.remove(secret);
    }

    /** Verifies bearer tokens by this from now on. */
    public void bearers(BearerVerifier verifier) {
        bearers = verifier;
    }

    BearerVerifier bearers() {
        return bearers;
    }

    public Optional<IssuedToken> find(String secret) {
        return Optional.ofNullable(bySecret.get(secret));
    }

    public Collection<IssuedToken> all() {
        return List.copyOf(bySecret.values());
    }

    private String letters(int count) {
        return random.ints(count, 0, ALPHABET.length()).mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
