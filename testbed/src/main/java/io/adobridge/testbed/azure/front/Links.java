package io.adobridge.testbed.azure.front;

/**
 * Absolute addresses of the simulator as its caller sees it, for {@code url} and {@code _links}.
 *
 * @param root scheme, host and port, such as {@code http://localhost:4711}
 * @param organization the organisation or collection
 */
public record Links(String root, String organization, HostKind kind) {

    /** The base of an area's host, such as {@code http://localhost:4711/vsrm.dev.azure.com/contoso}; no slash at the end. */
    public String base(String host) {
        return kind.onPremises() ? root + "/tfs/" + Paths.encode(organization)
                : root + "/" + host + "/" + Paths.encode(organization);
    }
}
