package io.adobridge.azure;

import java.net.URI;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a network puts between us and an organisation.
 *
 * @param headers sent with every request, such as those of an access proxy; their values are secrets
 * @param caBundle PEM certificates trusted besides the platform's
 * @param proxy an HTTP proxy, e.g. {@code http://proxy.example.com:3128}
 */
public record ClientOptions(Map<String, Secret> headers, @Nullable String caBundle, @Nullable URI proxy) {

    private static final ClientOptions NONE = new ClientOptions(Map.of(), null, null);

    public ClientOptions {
        headers = Map.copyOf(headers);
    }

    /** A direct connection, the platform's certificates, no headers. */
    public static ClientOptions none() {
        return NONE;
    }

    /** Names the headers, shows no value. */
    @Override
    public String toString() {
        return "ClientOptions[headers=" + headers.keySet() + ", caBundle=" + (caBundle == null ? "none" : "given")
                + ", proxy=" + (proxy == null ? "none" : proxy.getHost() + ":" + proxy.getPort()) + "]";
    }
}
