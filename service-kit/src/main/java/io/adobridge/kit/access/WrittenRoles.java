package io.adobridge.kit.access;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/**
 * Gives callers the roles that the operator has written down: people beside those that their token names, by group and by
 * subject; workloads those alone, whatever their token says.
 */
@ApplicationScoped
public class WrittenRoles implements SecurityIdentityAugmentor {

    /** The attribute of an identity with the groups that the caller belongs to, which workloads do to none. */
    static final String GROUPS = "adobridge.groups";

    private static final String WORKLOADS = "workloads";

    private final PeopleConfig people;
    private final WorkloadsConfig workloads;

    WrittenRoles(PeopleConfig people, WorkloadsConfig workloads) {
        this.people = people;
        this.workloads = workloads;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(() -> identity.getPrincipal() instanceof JsonWebToken token
                ? known(identity, token)
                : identity);
    }

    private SecurityIdentity known(SecurityIdentity identity, JsonWebToken token) {
        boolean listed = workloads.issuer().filter(issuer -> issuer.equals(token.getIssuer())).isPresent();
        boolean workload = listed || WORKLOADS.equals(identity.getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE));
        if (workload) {
            return with(listed ? written(workloads.roles(), token.getSubject()) : Set.of(), Set.of(), identity);
        }
        Set<String> groups = token.getGroups() == null ? Set.of() : Set.copyOf(token.getGroups());
        return with(ofPerson(identity.getRoles(), token.getSubject(), groups), groups, identity);
    }

    private Set<String> ofPerson(Set<String> inToken, String subject, Set<String> groups) {
        Set<String> roles = new HashSet<>(inToken);
        roles.addAll(written(people.subjectRoles(), subject));
        groups.forEach(group -> roles.addAll(written(people.groupRoles(), group)));
        return roles;
    }

    private static Set<String> written(Map<String, Set<String>> roles, String key) {
        return roles.getOrDefault(key, Set.of());
    }

    /** The same caller with these roles alone: what Quarkus has read out of the token is left behind. */
    private static SecurityIdentity with(Set<String> roles, Set<String> groups, SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(GROUPS, groups)
                .addRoles(roles)
                .build();
    }
}
