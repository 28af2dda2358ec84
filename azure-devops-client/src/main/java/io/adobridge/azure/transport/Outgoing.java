package io.adobridge.azure.transport;

import java.net.URI;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.transport.Call.Method;
import io.vertx.mutiny.core.buffer.Buffer;

/**
 * A request as it goes over the wire. It holds secrets, and therefore prints as its method alone.
 *
 * @param method how
 * @param address where
 * @param headers all but those that HTTP itself needs
 * @param body in bytes, if there is one
 */
record Outgoing(Method method, URI address, Map<String, String> headers, @Nullable Buffer body) {

    @Override
    public String toString() {
        return "Outgoing[" + method + "]";
    }
}
