package io.adobridge.connection.target;

import java.net.URI;
import java.util.Map;

import io.adobridge.azure.ClientOptions;
import io.adobridge.azure.Credential;
import io.adobridge.azure.Secret;

/**
 * All that is needed to call Azure DevOps: where, which way, and with what.
 *
 * @param credential a personal access token, or an access token
 * @param headers values of the custom headers, by name
 */
public record Target(Host host, Route route, Credential credential, Map<String, Secret> headers) {

    public Target {
        headers = Map.copyOf(headers);
    }

    /** With a personal access token. */
    public Target(Host host, Route route, Secret token, Map<String, Secret> headers) {
        this(host, route, new Credential.Pat(token), headers);
    }

    /** The same for another host. */
    Target at(Host other) {
        return new Target(other, route, credential, headers);
    }

    ClientOptions options() {
        return new ClientOptions(headers, route.caBundle(), route.proxy() == null ? null : URI.create(route.proxy()));
    }
}
