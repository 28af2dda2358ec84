package io.adobridge.connection.signin;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;

import io.adobridge.azure.Secret;
import io.adobridge.connection.authentication.Auth;
import io.adobridge.kit.secret.SecretStore;
import io.adobridge.kit.secret.StoredSecret;
import io.smallrye.mutiny.Uni;

/** What a sign-in needs once the person is back: the verifier and the wish with all its secrets. Nobody else reads it. */
@ApplicationScoped
class PendingSecrets {

    private static final String VERIFIER = "verifier";
    private static final String WISH = "wish";

    private final SecretStore vault;
    private final ObjectMapper reader;
    private final ObjectMapper writer;

    PendingSecrets(SecretStore vault, ObjectMapper json) {
        this.vault = vault;
        this.reader = json;
        this.writer = json.copy().registerModule(new SimpleModule().addSerializer(Secret.class, new SecretWriter()));
    }

    Uni<Void> write(UUID signIn, Secret verifier, Wish wish) {
        return vault.write(path(signIn), Map.of(VERIFIER, verifier.reveal(), WISH, text(wish)), 0).replaceWithVoid();
    }

    Uni<Pending> read(UUID signIn) {
        return vault.read(path(signIn)).map(this::pending);
    }

    Uni<Void> remove(UUID signIn) {
        return vault.remove(path(signIn));
    }

    private static String path(UUID signIn) {
        return "oauth/sign-in/" + signIn;
    }

    private Pending pending(StoredSecret stored) {
        try {
            return new Pending(stored.require(VERIFIER), reader.readValue(stored.require(WISH).reveal(), Wish.class));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("The wish of a sign-in cannot be read");
        }
    }

    private String text(Wish wish) {
        try {
            return writer.writeValueAsString(wish);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("The wish of a sign-in cannot be written");
        }
    }

    /** What was kept while the person was away. */
    record Pending(Secret verifier, Wish wish) {

        Auth.OAuth auth() {
            return wish.auth();
        }
    }
}
