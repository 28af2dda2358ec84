package io.adobridge.reporting.source;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Secret;
import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.idempotency.KeyUse;
import io.smallrye.mutiny.Uni;

/** Registers and removes sources together with their secrets: the secret comes before the row and goes after it. */
@ApplicationScoped
class SourceRegistration {

    private static final String REGISTER = "POST /sources";

    private final SourceRegistry registry;
    private final WebhookSecrets secrets;

    SourceRegistration(SourceRegistry registry, WebhookSecrets secrets) {
        this.registry = registry;
        this.secrets = secrets;
    }

    Uni<SourceView> register(RegisterSource request, Reach reach, Optional<String> key) {
        Registration registration = new Registration(UUID.randomUUID(), request, reach,
                KeyUse.of(REGISTER, reach.caller(), key.orElse(null), request));
        return registry.registeredBy(registration.key())
                .chain(earlier -> earlier.map(Uni.createFrom()::item).orElseGet(() -> registerNew(registration)));
    }

    private Uni<SourceView> registerNew(Registration registration) {
        return registry.requireFree(registration.request().name())
                .chain(() -> keepSecret(registration))
                .chain(() -> registry.add(registration.id(), NewSource.of(registration.request()),
                        registration.reach().caller(), registration.key()))
                .onFailure(SourceNameTaken.class).call(() -> secrets.forget(registration.id()));
    }

    private Uni<Void> keepSecret(Registration registration) {
        return registration.request().secret() == null ? Uni.createFrom().voidItem()
                : secrets.keep(registration.id(), registration.request().secret());
    }

    /** Gives a source another secret, which every replica takes from the moment on that this is answered. */
    Uni<Void> replaceSecret(String ref, Secret fresh, Reach reach) {
        return registry.require(ref, reach)
                .call(source -> secrets.replace(source.id(), fresh))
                .chain(source -> registry.noteSecretReplaced(source.id()));
    }

    Uni<Void> remove(String ref, Reach reach) {
        return registry.remove(ref, reach).chain(secrets::forget);
    }

    private record Registration(UUID id, RegisterSource request, Reach reach, Optional<KeyUse> key) {
    }
}
