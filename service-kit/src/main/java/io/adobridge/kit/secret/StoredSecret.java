package io.adobridge.kit.secret;

import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Credential;
import io.adobridge.azure.Secret;

/**
 * A version of a secret as Vault keeps it. The content is reached only as masked values.
 */
public final class StoredSecret {

    /** Key of a connection's token. */
    public static final String TOKEN = "token";

    /** Key of how the token is sent: absent or {@code basic} for a personal access token, or {@link #BEARER}. */
    public static final String SCHEME = "scheme";

    /** An access token of Microsoft Entra, which connection-service renews. */
    public static final String BEARER = "bearer";

    private final int version;
    private final Map<String, Object> data;

    StoredSecret(int version, Map<String, Object> data) {
        this.version = version;
        this.data = data;
    }

    public int version() {
        return version;
    }

    /** The value of a key, null when there is none. */
    public @Nullable Secret find(String key) {
        return data.get(key) instanceof String value ? Secret.of(value) : null;
    }

    /** The value of a key; {@link IllegalStateException} when there is none. */
    public Secret require(String key) {
        Secret value = find(key);
        if (value == null) {
            throw new IllegalStateException("The secret has no key " + key);
        }
        return value;
    }

    /**
     * The token of a connection, in the way that it is sent.
     *
     * @param identity whose an access token is, the same for every renewal; limits are kept by it
     */
    public Credential credential(String identity) {
        Secret scheme = find(SCHEME);
        return scheme != null && scheme.reveal().equals(BEARER) ? new Credential.Bearer(require(TOKEN), identity)
                : new Credential.Pat(require(TOKEN));
    }

    /** The values of a nested object, such as the custom headers of a connection; empty when there is none. */
    public Map<String, Secret> group(String key) {
        if (!(data.get(key) instanceof Map<?, ?> group)) {
            return Map.of();
        }
        return group.entrySet().stream().collect(Collectors.toUnmodifiableMap(
                entry -> String.valueOf(entry.getKey()), entry -> Secret.of(String.valueOf(entry.getValue()))));
    }

    @Override
    public String toString() {
        return "StoredSecret[version=" + version + "]";
    }
}
