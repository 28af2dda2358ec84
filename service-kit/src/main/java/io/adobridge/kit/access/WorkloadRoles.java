package io.adobridge.kit.access;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Gives workloads the roles that the operator has written down for their subject, beside those that their token names. */
@ApplicationScoped
public class WorkloadRoles implements SecurityIdentityAugmentor {

    private final WorkloadsConfig config;

    WorkloadRoles(WorkloadsConfig config) {
        this.config = config;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        Set<String> roles = identity.getPrincipal() instanceof JsonWebToken token ? granted(token) : Set.of();
        return Uni.createFrom().item(roles.isEmpty() ? identity
                : QuarkusSecurityIdentity.builder(identity).addRoles(roles).build());
    }

    private Set<String> granted(JsonWebToken token) {
        return config.issuer().filter(issuer -> issuer.equals(token.getIssuer()))
                .flatMap(issuer -> Optional.ofNullable(config.roles().get(token.getSubject())))
                .orElse(Set.of());
    }
}
