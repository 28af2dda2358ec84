package io.adobridge.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

class WrittenRolesTest {

    private static final String COMPANY = "https://login.example.com";
    private static final String CLUSTER = "https://oidc.cluster.example.com";
    private static final String ACCOUNT = "system:serviceaccount:adobridge:ingestion-service";
    private static final String PEOPLE = "Default";
    private static final String WORKLOADS = "workloads";

    private final WrittenRoles roles = new WrittenRoles(
            people(Map.of("auditors", Set.of("connections:read"), "/company/platform", Set.of("connections:write")),
                    Map.of("ci", Set.of("reports:write"), ACCOUNT, Set.of("reports:read"))),
            workloads(CLUSTER, Map.of(ACCOUNT, Set.of("connections:all"), "ci", Set.of("ingestion:write"))));

    @Test
    void addsWhatIsWrittenDownForAPersonsGroupsAndSubject() {
        SecurityIdentity known = known(PEOPLE, new Token(COMPANY, "ci", Set.of("auditors", "/company/platform", "cooks")));

        assertThat(known.getRoles()).containsExactlyInAnyOrder("in-token", "connections:read", "connections:write",
                "reports:write");
        assertThat(groups(known)).containsExactlyInAnyOrder("auditors", "/company/platform", "cooks");
    }

    @Test
    void takesNamesLetterByLetter() {
        SecurityIdentity known = known(PEOPLE, new Token(COMPANY, "CI", Set.of("Auditors", "auditors ", "company/platform")));

        assertThat(known.getRoles()).containsExactly("in-token");
    }

    @Test
    void givesAWorkloadWhatIsWrittenDownAlone() {
        SecurityIdentity known = known(WORKLOADS, new Token(CLUSTER, ACCOUNT, Set.of("auditors")));

        assertThat(known.getRoles()).containsExactly("connections:all");
        assertThat(groups(known)).isEmpty();
    }

    @Test
    void givesAPersonNothingOfAWorkload() {
        SecurityIdentity known = known(PEOPLE, new Token(COMPANY, ACCOUNT, Set.of()));

        assertThat(known.getRoles()).containsExactlyInAnyOrder("in-token", "reports:read");
    }

    @Test
    void knowsAWorkloadByItsIssuerWhereOneIssuerServesAll() {
        SecurityIdentity known = known(PEOPLE, new Token(CLUSTER, ACCOUNT, Set.of("auditors")));

        assertThat(known.getRoles()).containsExactly("connections:all");
        assertThat(groups(known)).isEmpty();
    }

    @Test
    void givesNothingToWorkloadsOfAnIssuerThatIsNotWrittenDown() {
        SecurityIdentity known = known(WORKLOADS, new Token(CLUSTER + "/", ACCOUNT, Set.of("auditors")));

        assertThat(known.getRoles()).isEmpty();
        assertThat(groups(known)).isEmpty();
    }

    private SecurityIdentity known(String tenant, Token token) {
        SecurityIdentity verified = QuarkusSecurityIdentity.builder().setPrincipal(token).addRole("in-token")
                .addAttribute("tenant-id", tenant).build();
        return roles.augment(verified, blocking -> Uni.createFrom().item(blocking)).await().indefinitely();
    }

    private static Set<String> groups(SecurityIdentity identity) {
        return identity.getAttribute(WrittenRoles.GROUPS);
    }

    private static PeopleConfig people(Map<String, Set<String>> groups, Map<String, Set<String>> subjects) {
        return new PeopleConfig() {
            @Override
            public Map<String, Set<String>> groupRoles() {
                return groups;
            }

            @Override
            public Map<String, Set<String>> subjectRoles() {
                return subjects;
            }
        };
    }

    private static WorkloadsConfig workloads(String issuer, Map<String, Set<String>> roles) {
        return new WorkloadsConfig() {
            @Override
            public Optional<String> issuer() {
                return Optional.of(issuer);
            }

            @Override
            public Map<String, Set<String>> roles() {
                return roles;
            }
        };
    }

    private record Token(String issuer, String subject, Set<String> groups) implements JsonWebToken {

        @Override
        public String getName() {
            return subject;
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("iss", "sub", "groups");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> @Nullable T getClaim(String name) {
            return (T) Map.of("iss", issuer, "sub", subject, "groups", groups).get(name);
        }
    }
}
