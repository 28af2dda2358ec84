package io.adobridge.reporting.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Secret;
import io.adobridge.kit.secret.StoredSecret;

/**
 * What Vault keeps of a source: what its tool may sign with, which is its secret and for a day the one that this has
 * replaced, so that the tool can be told in the meantime; and the server that it may be set up at.
 */
record ValidSecrets(Secret secret, @Nullable Secret before, Instant beforeEnds, @Nullable SonarServer server) {

    /** How long a replaced secret is good. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private static final String SECRET = "secret";
    private static final String BEFORE = "before";
    private static final String BEFORE_ENDS = "beforeEnds";
    private static final String SERVER = "server";
    private static final String URL = "url";
    private static final String ORGANIZATION = "organization";
    private static final String TOKEN = "token";

    static ValidSecrets of(Secret only) {
        return new ValidSecrets(only, null, Instant.EPOCH, null);
    }

    static ValidSecrets from(StoredSecret stored) {
        Secret ends = stored.find(BEFORE_ENDS);
        return new ValidSecrets(stored.require(SECRET), stored.find(BEFORE),
                ends == null ? Instant.EPOCH : Instant.parse(ends.reveal()), server(stored.group(SERVER)));
    }

    private static @Nullable SonarServer server(Map<String, Secret> kept) {
        Secret url = kept.get(URL);
        Secret token = kept.get(TOKEN);
        Secret organization = kept.get(ORGANIZATION);
        return url == null || token == null ? null
                : new SonarServer(URI.create(url.reveal()), organization == null ? null : organization.reveal(), token);
    }

    /** The same after another secret has taken its place. */
    ValidSecrets replacedBy(Secret fresh, Instant now) {
        return secret.equals(fresh) ? this : new ValidSecrets(fresh, secret, now.plus(OVERLAP), server);
    }

    /** The same with another server, or none. */
    ValidSecrets at(@Nullable SonarServer other) {
        return new ValidSecrets(secret, before, beforeEnds, other);
    }

    /** What Vault keeps. */
    Map<String, Object> data() {
        Map<String, Object> data = new HashMap<>();
        data.put(SECRET, secret.reveal());
        if (before != null) {
            data.put(BEFORE, before.reveal());
            data.put(BEFORE_ENDS, beforeEnds.toString());
        }
        if (server != null) {
            data.put(SERVER, data(server));
        }
        return data;
    }

    private static Map<String, String> data(SonarServer server) {
        Map<String, String> data = new HashMap<>(Map.of(URL, server.url().toString(), TOKEN, server.token().reveal()));
        if (server.organization() != null) {
            data.put(ORGANIZATION, server.organization());
        }
        return data;
    }

    /** Whether one of those that are good now proves it. */
    boolean prove(Predicate<Secret> proof, Instant now) {
        return proof.test(secret) || before != null && now.isBefore(beforeEnds) && proof.test(before);
    }
}
