package io.adobridge.testbed.vault;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tokens that are valid, and the ids of all that ever were. */
final class Tokens {

    static final Duration DEFAULT_TTL = Duration.ofHours(768);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final Map<String, Token> valid = new LinkedHashMap<>();
    private final List<String> issued = new ArrayList<>();

    Tokens(Clock clock) {
        this.clock = clock;
    }

    /** A random string in the alphabet of Vault's tokens. */
    static String random(String prefix) {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().encodeToString(bytes).replace('-', 'x').replace('_', 'y');
    }

    Token root() {
        return keep(new Token(random("s."), random(""), List.of("root"), "root", "auth/token/root", Map.of(),
                clock.instant(), Duration.ZERO, null));
    }

    Token issue(List<String> policies, String displayName, String path, Map<String, String> meta, Duration ttl) {
        List<String> all = Stream.concat(Stream.of("default"), policies.stream()).distinct().sorted().toList();
        return keep(new Token(random("s."), random(""), all, displayName, path, meta, clock.instant(), ttl,
                clock.instant().plus(ttl)));
    }

    Optional<Token> find(String id) {
        Token token = valid.get(id);
        if (token != null && !token.validAt(clock.instant())) {
            valid.remove(id);
            return Optional.empty();
        }
        return Optional.ofNullable(token);
    }

    Token renew(Token token, Duration increment) {
        if (!token.renewable()) {
            throw Refusal.of(400, "lease is not renewable");
        }
        Token renewed = token.renewed(clock.instant(), increment);
        valid.put(renewed.id(), renewed);
        return renewed;
    }

    void revoke(String id) {
        valid.remove(id);
    }

    void revokeAllButRoot() {
        valid.values().removeIf(token -> token.expires() != null);
    }

    List<String> issued() {
        return List.copyOf(issued);
    }

    private Token keep(Token token) {
        valid.put(token.id(), token);
        issued.add(token.id());
        return token;
    }
}
