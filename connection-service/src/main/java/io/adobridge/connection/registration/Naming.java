package io.adobridge.connection.registration;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Credential;
import io.adobridge.connection.target.Host;
import io.adobridge.connection.target.OrganizationNotNamed;
import io.adobridge.connection.target.Organizations;
import io.adobridge.connection.target.Target;
import io.smallrye.mutiny.Uni;

/** Which organisations somebody can name. */
@ApplicationScoped
class Naming {

    private final Organizations organizations;

    Naming(Organizations organizations) {
        this.organizations = organizations;
    }

    /** Passes a wish that leads somewhere; otherwise {@link OrganizationNotNamed} lists where it could lead. */
    Uni<Void> requireNamed(RegisterConnection request, Credential credential) {
        return request.host() instanceof Host.Services services && services.unnamed()
                ? organizations.of(request.target(credential)).map(OrganizationNotNamed::new).chain(Naming::refuse)
                : Uni.createFrom().voidItem();
    }

    /** Names of the organisations that a token belongs to. */
    Uni<List<String>> candidates(Target target) {
        return organizations.of(target);
    }

    private static Uni<Void> refuse(OrganizationNotNamed notNamed) {
        return Uni.createFrom().failure(notNamed);
    }
}
