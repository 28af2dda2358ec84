package io.adobridge.reporting.delivery;

import java.util.Arrays;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Which of the deliveries that were given up are to be tried again; what is left out does not matter.
 *
 * @param connectionId of this connection only
 * @param reason given up for this reason only
 */
record RetryDeliveries(@Nullable UUID connectionId, @Nullable @Size(max = 60) String reason) {

    static final String EXAMPLE = """
            {"connectionId":"0b0ff2a5-2b5c-4a3e-9d63-6b7a1a6a3f10","reason":"write-not-allowed"}""";

    /** The names of the reasons that are meant, as the database keeps them; null where any is. */
    String @Nullable [] reasons() {
        return reason == null ? null
                : Arrays.stream(Reason.values()).filter(known -> known.code().equals(reason))
                        .map(Reason::name).toArray(String[]::new);
    }
}
