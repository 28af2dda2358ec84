package io.adobridge.connection.target;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands between us and the host.
 *
 * @param proxy address of an HTTP proxy, null for none
 * @param caBundle PEM certificates trusted beside the public ones, null for none
 * @param headerNames names of the headers added to each request, sorted; their values are in Vault
 */
public record Route(@Nullable String proxy, @Nullable String caBundle, List<String> headerNames) {

    public Route {
        headerNames = headerNames.stream().sorted().toList();
    }
}
