package io.adobridge.connection.authentication;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOpsClients;
import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.AzureDevOpsFailure.Throttled;
import io.adobridge.azure.ClientOptions;
import io.adobridge.azure.Credential;
import io.adobridge.azure.EgressDenied;
import io.adobridge.azure.EntraGrant;
import io.adobridge.azure.EntraProof;
import io.adobridge.azure.EntraRefused;
import io.adobridge.azure.EntraTokens;
import io.adobridge.azure.Secret;
import io.adobridge.azure.transport.EntraDoor;
import io.adobridge.connection.target.Route;
import io.adobridge.kit.egress.EgressGuard;
import io.smallrye.mutiny.Uni;

/**
 * Obtains what Azure DevOps is called with. Fails with {@link EntraRefused} when Microsoft Entra says no, with
 * {@link EgressDenied} when the operator does not allow its authority, and with {@link EntraAway} when there is no answer.
 */
@ApplicationScoped
public class Authentication {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final AzureDevOpsClients clients;
    private final EgressGuard egress;
    private final Assertions assertions;
    private final Clock clock;

    Authentication(AzureDevOpsClients clients, EgressGuard egress, Assertions assertions, Clock clock) {
        this.clients = clients;
        this.egress = egress;
        this.assertions = assertions;
        this.clock = clock;
    }

    /** Signs in as the request says; {@link SignInNeeded} where a person has to do so. */
    public Uni<SignedIn> signIn(Auth auth, Route route) {
        if (auth instanceof Auth.Pat pat) {
            return Uni.createFrom().item(() -> new SignedIn(new Credential.Pat(pat.token()), Optional.empty()));
        }
        if (auth instanceof Auth.Entra entra) {
            return obtain(new Renewal(entra.application(), entra.proof(), null), route).map(SignedIn::by);
        }
        return Uni.createFrom().failure(new SignInNeeded());
    }

    /** Another access token. */
    public Uni<Access> obtain(Renewal renewal, Route route) {
        return ask(renewal, renewal.grant(), route);
    }

    /** The first access token of a person who has just signed in. */
    public Uni<SignedIn> redeem(Auth.OAuth auth, Secret code, Secret verifier, Route route) {
        Secret secret = auth.clientSecret();
        var renewal = new Renewal(auth.application(), secret == null ? null : new Proof.ClientSecret(secret), null);
        return ask(renewal, new EntraGrant.OfCode(code, verifier, auth.redirectUri()), route).map(SignedIn::by);
    }

    /** Where the person is sent; fails where the operator does not allow the authority. */
    public Uni<URI> signInPage(Auth.OAuth auth, String state, String challenge, Route route) {
        return admit(auth.application())
                .map(admitted -> door(route).signInPage(auth.application().registration(), auth.redirectUri(), state,
                        challenge));
    }

    private Uni<Access> ask(Renewal renewal, EntraGrant grant, Route route) {
        return admit(renewal.application())
                .chain(() -> prove(renewal))
                .chain(proof -> door(route).tokens(renewal.application().registration(), proof.orElse(null), grant))
                .map(tokens -> access(tokens, renewal))
                .onFailure(AzureDevOpsFailure.class).transform(Authentication::away);
    }

    /** A name that does not resolve now is admitted: it is judged again with the request. */
    private Uni<Application> admit(Application application) {
        if (application.isPublic()) {
            return Uni.createFrom().item(application);
        }
        return egress.admit(URI.create(application.authority()))
                .replaceWithVoid()
                .onFailure(failure -> !(failure instanceof EgressDenied)).recoverWithNull()
                .replaceWith(application);
    }

    private Uni<Optional<EntraProof>> prove(Renewal renewal) {
        Proof proof = renewal.proof();
        return proof == null ? Uni.createFrom().item(Optional.empty())
                : assertions.prove(renewal.application(), proof).map(Optional::of);
    }

    private EntraDoor door(Route route) {
        return clients.entra(new ClientOptions(Map.of(), route.caBundle(), proxy(route)));
    }

    private Access access(EntraTokens tokens, Renewal renewal) {
        Instant now = clock.instant();
        return new Access(tokens.accessToken(), new Access.Validity(now, now.plus(tokens.lifetime())),
                renewal.next(tokens.refreshToken()));
    }

    private static @Nullable URI proxy(Route route) {
        return route.proxy() == null ? null : URI.create(route.proxy());
    }

    private static Throwable away(Throwable failure) {
        return new EntraAway(failure, failure instanceof Throttled throttled ? throttled.retryAfter() : SOON);
    }
}
