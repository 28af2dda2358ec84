package io.adobridge.kit.mirror;

import java.util.UUID;

/**
 * A connection was registered, edited or removed.
 *
 * @param deleted whether it is gone
 */
public record ConnectionChanged(UUID id, long generation, boolean deleted) {
}
