package io.adobridge.testbed.vault;

import static io.adobridge.testbed.vault.Capability.CREATE;
import static io.adobridge.testbed.vault.Capability.LIST;
import static io.adobridge.testbed.vault.Capability.READ;
import static io.adobridge.testbed.vault.Capability.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class AclTest {

    @Test
    void allowsWhatThePolicySaysAndNothingElse() {
        Acl acl = acl("""
                # the connections
                path "adobridge/data/connections/*" { capabilities = ["create", "update"] }
                """);

        assertThat(acl.allows("adobridge/data/connections/1", UPDATE)).isTrue();
        assertThat(acl.allows("adobridge/data/connections/1", READ)).isFalse();
        assertThat(acl.allows("adobridge/data/oauth/1", UPDATE)).isFalse();
    }

    @Test
    void letsAPlusStandForOneSegment() {
        Acl acl = acl("path \"kv/+/shared\" { capabilities = [\"read\"] }");

        assertThat(acl.allows("kv/data/shared", READ)).isTrue();
        assertThat(acl.allows("kv/data/deep/shared", READ)).isFalse();
    }

    @Test
    void letsTheMostSpecificPatternDecideAlone() {
        Acl acl = acl("""
                path "kv/*" { capabilities = ["read", "list"] }
                path "kv/data/secret" { capabilities = ["create"] }
                """);

        assertThat(acl.allows("kv/data/other", READ)).isTrue();
        assertThat(acl.allows("kv/data/secret", READ)).isFalse();
        assertThat(acl.allows("kv/data/secret", CREATE)).isTrue();
    }

    @Test
    void joinsWhatSeveralPoliciesSayOfOnePattern() {
        Acl acl = acl("path \"kv/*\" { capabilities = [\"read\"] }", "path \"kv/*\" { capabilities = [\"list\"] }");

        assertThat(acl.capabilities("kv/x")).containsExactlyInAnyOrder(READ, LIST);
    }

    @Test
    void deniesOverEverythingElse() {
        Acl acl = acl("path \"kv/*\" { capabilities = [\"read\"] }", "path \"kv/*\" { capabilities = [\"deny\"] }");

        assertThat(acl.capabilities("kv/x")).isEmpty();
    }

    @Test
    void readsPoliciesInJson() {
        Acl acl = acl("{\"path\": {\"kv/data/a\": {\"capabilities\": [\"read\"]}}}");

        assertThat(acl.capabilities("kv/data/a")).containsExactly(READ);
    }

    @Test
    void refusesAPolicyThatItDoesNotUnderstand() {
        assertThatThrownBy(() -> acl("paht \"kv/*\" {}")).isInstanceOf(Refusal.class)
                .hasMessageContaining("failed to parse policy");
        assertThatThrownBy(() -> acl("path \"kv/*\" { capabilities = [\"look\"] }")).isInstanceOf(Refusal.class)
                .hasMessageContaining("invalid capability \"look\"");
    }

    private static Acl acl(String... policies) {
        List<Policy> parsed = Stream.of(policies).map(text -> Policy.parse("policy", text)).toList();
        return Acl.of(parsed);
    }
}
