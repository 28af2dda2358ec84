package io.adobridge.azure.transport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.adobridge.azure.AppRegistration;
import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.AzureDevOpsFailure.TokenExpired;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.Credential.EntraApplication;
import io.adobridge.azure.EntraGrant;
import io.adobridge.azure.EntraProof;
import io.adobridge.azure.EntraRefused;
import io.adobridge.azure.EntraTokens;
import io.adobridge.azure.Secret;
import io.smallrye.mutiny.Uni;

/**
 * A service principal's bearer token, kept until shortly before it expires and fetched once for all who wait for it.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow">Client credentials
 *      flow</a>
 */
final class EntraAuthorizer implements Authorizer {

    private static final int SECRET_EXPIRED = 7000222;
    private static final Duration EARLY = Duration.ofMinutes(5);

    private final EntraApplication application;
    private final EntraDoor entra;
    private final Clock clock;
    private final SingleFlight<Bearer> bearer = new SingleFlight<>();

    private record Bearer(Secret value, Instant refreshAt) {
    }

    EntraAuthorizer(EntraApplication application, EntraDoor entra, Clock clock) {
        this.application = application;
        this.entra = entra;
        this.clock = clock;
    }

    @Override
    public Uni<Secret> authorization() {
        return bearer.get(held -> clock.instant().isBefore(held.refreshAt()), this::fetch).map(Bearer::value);
    }

    @Override
    public Uni<Secret> renewed(Secret refused) {
        return bearer.get(held -> !held.value().equals(refused), this::fetch).map(Bearer::value);
    }

    @Override
    public String fingerprint() {
        return Fingerprint.of(application.tenant() + "/" + application.clientId());
    }

    private Uni<Bearer> fetch() {
        var registration = new AppRegistration(application.authority(), application.tenant(), application.clientId());
        return entra.tokens(registration, new EntraProof.ClientSecret(application.clientSecret()), new EntraGrant.OfItself())
                .map(this::issued)
                .onFailure(EntraRefused.class).transform(failure -> refused((EntraRefused) failure));
    }

    private Bearer issued(EntraTokens tokens) {
        Duration lifetime = tokens.lifetime();
        Duration early = lifetime.dividedBy(5).compareTo(EARLY) < 0 ? lifetime.dividedBy(5) : EARLY;
        return new Bearer(Secret.of("Bearer " + tokens.accessToken().reveal()), clock.instant().plus(lifetime).minus(early));
    }

    private static AzureDevOpsFailure refused(EntraRefused failure) {
        return failure.code() == SECRET_EXPIRED ? new TokenExpired(failure.evidence())
                : new Unauthorized(failure.evidence());
    }
}
