package io.adobridge.connection.registration;

import java.util.HexFormat;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.adobridge.kit.access.Caller;

/**
 * Somebody's wish to register a connection.
 *
 * @param idempotencyKey the same for the same wish, null when the caller takes care by itself
 * @param verify whether it has to hold before it is saved
 */
public record Registration(RegisterConnection request, Caller caller, @Nullable String idempotencyKey, boolean verify) {

    public Registration {
        NotAnOwner.requireOwner(caller, request.owners());
    }

    /** Under which the answer is kept: nobody can guess or hit the key of another caller. */
    Optional<String> answerId() {
        return Optional.ofNullable(idempotencyKey).map(key -> HexFormat.of()
                .formatHex(Fingerprint.of(caller.issuer() + "\n" + caller.subject() + "\n" + key)));
    }
}
