package io.adobridge.testbed.azure.tls;

import java.net.URI;

import io.adobridge.testbed.azure.front.FrontServer;
import io.adobridge.testbed.azure.front.Simulation;

/** The same simulation on a second port, behind TLS. */
public final class SecuredSimulator implements AutoCloseable {
    private final SelfSigned certificate = SelfSigned.create();
    private final FrontServer server;

    private SecuredSimulator(Simulation simulation) {
        this.server = FrontServer.start(0, simulation, certificate.key());
    }

    /** Listens on a free port. */
    public static SecuredSimulator start(Simulation simulation) {
        return new SecuredSimulator(simulation);
    }

    /** Scheme, host and port. */
    public URI root() {
        return URI.create("https://localhost:" + server.port());
    }

    /** The certificate in PEM, which callers must be told to trust. */
    public String caBundle() {
        return certificate.pem();
    }

    @Override
    public void close() {
        server.close();
    }
}
