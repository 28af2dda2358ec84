package io.adobridge.ingestion.reading;

import java.util.Collection;

/** Rows have no such member. */
final class UnknownField extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownField(String name, Collection<String> known) {
        super("There is no field " + name + "; fields are " + String.join(", ", known));
    }
}
