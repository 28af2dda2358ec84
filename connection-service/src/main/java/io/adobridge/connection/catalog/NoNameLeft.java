package io.adobridge.connection.catalog;

import java.util.List;

/** Other services have every name that a repository's service could have. */
public final class NoNameLeft extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoNameLeft(List<String> names) {
        super("Other services are called " + String.join(" and ", names));
    }
}
