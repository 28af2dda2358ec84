package io.adobridge.ingestion.hooks;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Secret;
import io.adobridge.kit.secret.StoredSecret;

/**
 * What a connection's service hooks prove themselves with, as in Vault.
 *
 * @param version of the secret, 0 where there is none
 * @param current null where there is none
 * @param previous goes on being valid for a while after it was replaced
 * @param previousUntil end of that while
 * @param readAt when Vault said so
 */
record HookPasswords(int version, @Nullable Secret current, @Nullable Secret previous, Instant previousUntil, Instant readAt) {

    private static final String CURRENT = "current";
    private static final String PREVIOUS = "previous";
    private static final String PREVIOUS_UNTIL = "previousUntil";

    static HookPasswords none(Instant now) {
        return new HookPasswords(0, null, null, Instant.EPOCH, now);
    }

    static HookPasswords of(StoredSecret stored, Instant now) {
        return new HookPasswords(stored.version(), stored.find(CURRENT), stored.find(PREVIOUS),
                instant(stored.find(PREVIOUS_UNTIL)), now);
    }

    /** Takes as long for any two passwords of one length. */
    boolean admits(Secret password, Instant now) {
        boolean isCurrent = current != null && current.equals(password);
        boolean isPrevious = previous != null && previous.equals(password);
        return isCurrent | (isPrevious & now.isBefore(previousUntil));
    }

    /** The one that is given out; there is one once a version was written. */
    HookSecrets.Password present() {
        if (current == null) {
            throw new IllegalStateException("The secret of the hooks in Vault holds no password");
        }
        return new HookSecrets.Password(version, current);
    }

    /** With a new password in front of what was the current one, as to be written. */
    Map<String, Object> replacedBy(Secret next, Instant previousUntil) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(CURRENT, next.reveal());
        if (current != null) {
            content.put(PREVIOUS, current.reveal());
            content.put(PREVIOUS_UNTIL, previousUntil.toString());
        }
        return content;
    }

    private static Instant instant(@Nullable Secret text) {
        try {
            return text == null ? Instant.EPOCH : Instant.parse(text.reveal());
        } catch (DateTimeParseException foreign) {
            return Instant.EPOCH;
        }
    }
}
