package io.adobridge.reporting.idempotency;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.kit.access.Caller;

/**
 * A request marked with a key by the one who sent it.
 *
 * @param id operation, sender and key as one name
 * @param fingerprint the same for the same request
 */
public record KeyUse(UUID id, UUID fingerprint) {

    /** A caller's use of an Idempotency-Key, nothing where the request has none. */
    public static Optional<KeyUse> of(String operation, Caller caller, @Nullable String key, Object request) {
        return key == null || key.isBlank() ? Optional.empty()
                : Optional.of(new KeyUse(Digest.of(operation, caller.issuer(), caller.subject(), key),
                        Digest.of(request)));
    }

    /** A tool's own id of what it sends; sent again it is the same, whatever else has changed. */
    public static KeyUse ofTool(UUID source, String id) {
        return new KeyUse(Digest.of("tool", source, id), new UUID(0, 0));
    }
}
