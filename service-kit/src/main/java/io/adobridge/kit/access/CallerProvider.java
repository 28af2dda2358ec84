package io.adobridge.kit.access;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Reads the caller out of the request's verified token. */
@RequestScoped
public class CallerProvider {

    private final SecurityIdentity identity;
    private final CurrentIdentityAssociation association;

    CallerProvider(SecurityIdentity identity, CurrentIdentityAssociation association) {
        this.identity = identity;
        this.association = association;
    }

    /** The caller of this request; to be asked only where a role is required, and so a token was verified. */
    public Caller caller() {
        return of(identity);
    }

    /** The caller of a request that needs no role; empty when it carries no token. */
    public Uni<Optional<Caller>> callerIfAny() {
        return association.getDeferredIdentity()
                .map(known -> known.isAnonymous() ? Optional.empty() : Optional.of(of(known)));
    }

    private static Caller of(SecurityIdentity identity) {
        String name = identity.getPrincipal().getName();
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return new Caller(orEmpty(token.getIssuer()), orEmpty(token.getSubject()), orEmpty(name),
                    Set.copyOf(identity.getRoles()), groups(identity));
        }
        return new Caller("", orEmpty(name), orEmpty(name), Set.copyOf(identity.getRoles()), Set.of());
    }

    private static Set<String> groups(SecurityIdentity identity) {
        Set<String> groups = identity.getAttribute(WrittenRoles.GROUPS);
        return groups == null ? Set.of() : groups;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
