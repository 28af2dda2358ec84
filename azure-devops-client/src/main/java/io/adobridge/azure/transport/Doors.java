package io.adobridge.azure.transport;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.ClientOptions;
import io.adobridge.azure.Credential;
import io.adobridge.azure.Credential.Bearer;
import io.adobridge.azure.Credential.EntraApplication;
import io.adobridge.azure.Credential.Pat;
import io.adobridge.azure.Egress;
import io.adobridge.azure.Endpoint;
import io.adobridge.azure.governor.Governor;
import io.adobridge.azure.governor.Limits;
import io.adobridge.azure.governor.Surroundings;
import io.vertx.mutiny.core.http.HttpClient;

/** Opens doors, and keeps what they share: connections, governors, bearer tokens, and what was learned of each endpoint. */
public final class Doors implements AutoCloseable {

    private final Settings settings;
    private final Connections connections;
    private final Surroundings around;
    private final Recent<String, Governor> governors = new Recent<>();
    private final Recent<String, Experience> experiences = new Recent<>();
    private final Recent<Guise, Authorizer> authorizers = new Recent<>();

    /**
     * What the operator has set.
     *
     * @param servicesRoot of a simulator, null in production
     * @param egress guards every connection
     * @param limits of each governor
     * @param longestBody that is taken of a single thing, in bytes
     * @param product the User-Agent
     */
    public record Settings(@Nullable URI servicesRoot, Egress egress, Limits limits, long longestBody, String product) {
    }

    /** An identity, and the network through which it is to be had. */
    private record Guise(Credential credential, ClientOptions options) {
    }

    /** What was learned of an endpoint. */
    private record Experience(Versions versions, PageSizes sizes) {
    }

    public Doors(Settings settings, Connections connections, Surroundings around) {
        this.settings = settings;
        this.connections = connections;
        this.around = around;
    }

    /**
     * A door to an endpoint; nothing is sent yet.
     *
     * @throws IllegalArgumentException where the bundle of certificates is unusable
     */
    public Door open(Endpoint endpoint, Credential credential, ClientOptions options) {
        Site site = new Site(endpoint, settings.servicesRoot());
        Exchange exchange = exchange(options);
        Authorizer authorizer = authorizers.of(new Guise(credential, options), guise -> authorizer(credential, exchange));
        Experience experience = experiences.of(endpoint.key(),
                key -> new Experience(new Versions(site, around.clock()), new PageSizes()));
        Governor governor = governors.of(endpoint.key() + "#" + authorizer.fingerprint(),
                key -> new Governor(key, settings.limits(), around));
        Requests requests = new Requests(site, options, settings.product());
        Courier courier = new Courier(requests, exchange, authorizer, governor, experience.versions());
        return new HttpDoor(courier, experience.sizes(), site.isServer(), settings.longestBody());
    }

    /**
     * The way to Microsoft Entra; nothing is sent yet, and of the options no header ever.
     *
     * @throws IllegalArgumentException where the bundle of certificates is unusable
     */
    public EntraDoor entra(ClientOptions options) {
        return new EntraDoor(settings.servicesRoot(), exchange(options));
    }

    private Exchange exchange(ClientOptions options) {
        HttpClient client = connections.trusting(options.caBundle());
        return new Exchange(new Network(client, connections.timeouts(), settings.egress(), options), around.clock());
    }

    private Authorizer authorizer(Credential credential, Exchange exchange) {
        if (credential instanceof Pat pat) {
            return FixedAuthorizer.of(pat);
        }
        if (credential instanceof Bearer bearer) {
            return FixedAuthorizer.of(bearer);
        }
        return new EntraAuthorizer((EntraApplication) credential, new EntraDoor(settings.servicesRoot(), exchange),
                around.clock());
    }

    @Override
    public void close() {
        connections.close();
    }
}
