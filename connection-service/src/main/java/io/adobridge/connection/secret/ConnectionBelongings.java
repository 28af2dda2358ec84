package io.adobridge.connection.secret;

import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

/**
 * What a feature keeps at Vault for a connection beside the connection's own secret. Every bean of this type is asked when a
 * connection goes, so that no version of any of its secrets stays.
 */
public interface ConnectionBelongings {

    /**
     * Paths below the mount, such as {@code oauth/{id}}; empty for none, and there need not be a secret at each. It is asked
     * again until everything is gone, and fails with a {@link io.adobridge.kit.secret.VaultFailure} when it cannot tell.
     */
    Uni<List<String>> paths(UUID connection);
}
