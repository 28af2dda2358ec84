package io.adobridge.ingestion.stream;

import java.util.Collection;

/** There is no kind of stream by that name. */
public final class UnknownStream extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownStream(String name, Collection<String> known) {
        super("There is no stream " + name + "; streams are " + String.join(", ", known));
    }
}
