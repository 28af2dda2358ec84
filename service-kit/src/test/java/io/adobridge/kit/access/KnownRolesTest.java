package io.adobridge.kit.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownRolesTest {

    private static final String PROPERTY = "adobridge.people.group-roles";

    @Test
    void takesTheRolesOfAllServices() {
        assertThatCode(() -> KnownRoles.require(PROPERTY, Map.of("/company/platform", Set.of("connections:admin",
                "connections:all", "ingestion:read", "reports:write"), "nobody", Set.of()))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = { "connections:raed", "Connections:read", "connections:read ", "connections", "reports:admin", "*",
            "connections:read;reports:read" })
    void refusesAnyOther(String role) {
        assertThatIllegalStateException()
                .isThrownBy(() -> KnownRoles.require(PROPERTY, Map.of("/company/platform", Set.of("reports:read", role))))
                .withMessageStartingWith(PROPERTY + ".\"/company/platform\" names the role " + role + ", which")
                .withMessageEndingWith("connections:admin, connections:all, connections:read, connections:write, "
                        + "ingestion:read, ingestion:write, reports:read, reports:write");
    }
}
