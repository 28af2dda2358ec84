package io.adobridge.connection.edit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    private final EntityTag tag = EntityTag.of("connection", 7);

    @ParameterizedTest
    @ValueSource(strings = { "\"7\"", " \"7\" ", "\"6\", \"7\"", "*" })
    void acceptsWhoHasSeenThisState(String ifMatch) {
        assertThatCode(() -> tag.requireMatch(ifMatch)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"6\"", "7", "W/\"7\"", "\"77\"" })
    void refusesWhoHasSeenAnother(String ifMatch) {
        assertThatThrownBy(() -> tag.requireMatch(ifMatch)).isInstanceOf(EntityTagStale.class);
    }

    @Test
    void asksForTheHeaderWhereItIsMissing() {
        assertThatThrownBy(() -> tag.requireMatch(null)).isInstanceOf(EntityTagMissing.class);
        assertThatThrownBy(() -> tag.requireMatch(" ")).isInstanceOf(EntityTagMissing.class);
    }
}
