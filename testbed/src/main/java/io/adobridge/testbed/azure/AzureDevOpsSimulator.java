package io.adobridge.testbed.azure;

import java.net.URI;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.testbed.azure.control.Control;
import io.adobridge.testbed.azure.entra.Entra;
import io.adobridge.testbed.azure.entra.EntraRoutes;
import io.adobridge.testbed.azure.fault.Faults;
import io.adobridge.testbed.azure.front.BearerVerifier;
import io.adobridge.testbed.azure.front.Content;
import io.adobridge.testbed.azure.front.FrontServer;
import io.adobridge.testbed.azure.front.Hosts;
import io.adobridge.testbed.azure.front.Organization;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.front.Paths;
import io.adobridge.testbed.azure.front.Profiles;
import io.adobridge.testbed.azure.front.SettableClock;
import io.adobridge.testbed.azure.front.Simulation;
import io.adobridge.testbed.azure.front.Tape;
import io.adobridge.testbed.azure.front.TokenSpec;
import io.adobridge.testbed.azure.front.Tokens;
import io.adobridge.testbed.azure.journal.Journal;
import io.adobridge.testbed.azure.limit.LimiterSettings;
import io.adobridge.testbed.azure.limit.RateLimiter;
import io.adobridge.testbed.azure.routes.Worlds;
import io.adobridge.testbed.azure.tls.SecuredSimulator;

/** A running simulator of Azure DevOps Services and Server on the loopback interface. */
public final class AzureDevOpsSimulator implements AutoCloseable {
    private final Simulation simulation;
    private final Content content;
    private final Entra entra;
    private final FrontServer server;

    private AzureDevOpsSimulator(int port, Content content) {
        this.simulation = Simulation.empty();
        this.content = content;
        this.entra = new Entra(simulation.clock());
        simulation.tokens().bearers(entra);
        simulation.organizations().site(new Profiles(simulation.organizations()).routes()
                .addAll(EntraRoutes.of(entra, simulation.clock()))
                .addAll(Control.routes(simulation, entra, content)));
        this.server = FrontServer.start(port, simulation);
    }

    /**
     * Starts without any organisation; those to come are computed from their specifications.
     *
     * @param port 0 takes a free one
     */
    public static AzureDevOpsSimulator start(int port) {
        return start(port, new Worlds());
    }

    /**
     * Starts without any organisation.
     *
     * @param port 0 takes a free one
     * @param content what organisations are filled with
     */
    public static AzureDevOpsSimulator start(int port, Content content) {
        return new AzureDevOpsSimulator(port, content);
    }

    /** Takes in an organisation, in place of one of the same name. */
    @CanIgnoreReturnValue
    public Organization organization(OrganizationSpec specification) {
        return organization(specification, content);
    }

    /** Takes in an organisation with other content than usual, such as {@link io.adobridge.testbed.azure.replay.Recordings}. */
    @CanIgnoreReturnValue
    public Organization organization(OrganizationSpec specification, Content filled) {
        return simulation.organizations().add(specification, filled);
    }

    /** Forgets an organisation; its calls answer 404 from now on. */
    public void remove(String organization) {
        simulation.organizations().remove(organization);
    }

    /** Issues a personal access token for one organisation and returns its secret; {@code app_token} grants every scope. */
    public String token(String organization, String... scopes) {
        return token(TokenSpec.of(organization, scopes));
    }

    /** Issues a personal access token and returns its secret. */
    public String token(TokenSpec specification) {
        return simulation.tokens().issue(specification);
    }

    /** Lets a personal access token end now. */
    public void expire(String secret) {
        simulation.tokens().expire(secret);
    }

    public Tokens tokens() {
        return simulation.tokens();
    }

    /** Entra as callers of this simulator find it at {@code login.microsoftonline.com}. */
    public Entra entra() {
        return entra;
    }

    /** Admits the bearer tokens of another issuer beside those of {@link #entra()}. */
    public void bearers(BearerVerifier verifier) {
        simulation.tokens().bearers(entra.or(verifier));
    }

    public Faults faults() {
        return simulation.faults();
    }

    public Journal journal() {
        return simulation.journal();
    }

    /** For asking the same once more. */
    public Tape tape() {
        return simulation.tape();
    }

    public RateLimiter limiter() {
        return simulation.limiter();
    }

    /** Puts other limits in force and forgets what was used. */
    public void limiter(LimiterSettings settings) {
        simulation.limiter().settings(settings);
    }

    public SettableClock clock() {
        return simulation.clock();
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** Scheme, host and port: what stands before {@code /dev.azure.com/…} in place of {@code https:/}. */
    public URI servicesRoot() {
        return URI.create("http://localhost:" + port());
    }

    /** The URL of an organisation, as a client that knows nothing of simulators is given it. */
    public URI url(String organization) {
        boolean onPremises = simulation.organizations().find(organization)
                .map(found -> found.specification().kind().onPremises()).orElse(false);
        return servicesRoot().resolve((onPremises ? "/tfs/" : "/" + Hosts.CORE + "/") + Paths.encode(organization));
    }

    /** The same simulator behind TLS with a certificate of its own, on a second port that its caller closes. */
    public SecuredSimulator secured() {
        return SecuredSimulator.start(simulation);
    }

    @Override
    public void close() {
        server.close();
    }
}
