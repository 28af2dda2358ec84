package io.adobridge.ingestion.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** The service with what an operator may add: Analytics is asked, and Azure DevOps knows where to find it. */
public class Equipped extends Lively {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put("ingestion.analytics", "true");
        overrides.put("ingestion.every.analytics", "1h");
        int port = freePort();
        overrides.put("quarkus.http.test-port", Integer.toString(port));
        overrides.put("adobridge.hooks.public-url", "http://localhost:" + port + "/");
        return overrides;
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
