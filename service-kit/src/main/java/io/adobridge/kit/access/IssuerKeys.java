package io.adobridge.kit.access;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Reads the keys of the issuers anew now and then. Quarkus does so when it meets a key that it does not know; a key that its
 * issuer has withdrawn it would go on knowing for as long as nobody shows a newer one.
 */
@ApplicationScoped
class IssuerKeys {

    /** The keys are read before it is looked at, which is all that is wanted. */
    private static final String NO_TOKEN = "";

    private final TenantConfigBean issuers;

    IssuerKeys(TenantConfigBean issuers) {
        this.issuers = issuers;
    }

    @Scheduled(every = "{adobridge.issuers.read-keys-every}", delayed = "{adobridge.issuers.read-keys-every}", concurrentExecution = SKIP)
    Uni<Void> readAnew() {
        return Multi.createFrom().items(this::known)
                .onItem().transformToUniAndConcatenate(IssuerKeys::readKeys)
                .onItem().ignoreAsUni();
    }

    private Stream<TenantConfigContext> known() {
        return Stream.concat(Stream.of(issuers.getDefaultTenant()), issuers.getStaticTenantsConfig().values().stream())
                .filter(issuer -> issuer.ready() && issuer.oidcConfig().tenantEnabled());
    }

    /** An issuer that does not answer keeps the keys that it had, and so does one whose keys are configured. */
    private static Uni<Void> readKeys(TenantConfigContext issuer) {
        return Uni.createFrom()
                .deferred(() -> issuer.provider().refreshJwksAndVerifyJwtToken(NO_TOKEN, false, false, null))
                .onFailure().recoverWithNull()
                .replaceWithVoid();
    }
}
