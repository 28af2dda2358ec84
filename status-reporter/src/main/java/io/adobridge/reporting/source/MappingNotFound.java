package io.adobridge.reporting.source;

import java.util.UUID;

/** No such mapping of this source. */
final class MappingNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MappingNotFound(UUID id) {
        super("There is no mapping " + id + " of this source");
    }
}
