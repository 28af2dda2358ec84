package io.adobridge.azure;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a network puts between us and an organisation.
 *
 * @param headers sent with every request, such as those of an access proxy; their values are secrets
 * @param caBundle PEM certificates trusted besides the platform's
 * @param proxy an HTTP proxy, e.g. {@code http://proxy.example.com:3128}
 */
public record ClientOptions(Map<String, Secret> headers, @Nullable String caBundle, @Nullable URI proxy) {

    /** A field name of RFC 9110. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final ClientOptions NONE = new ClientOptions(Map.of(), null, null);

    public ClientOptions {
        headers = Map.copyOf(headers);
        headers.forEach(ClientOptions::requireWellFormed);
    }

    private static void requireWellFormed(String name, Secret value) {
        if (!TOKEN.matcher(name).matches() || value.reveal().chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Not a header that HTTP allows: " + name.replaceAll("\\p{Cntrl}", "?"));
        }
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
