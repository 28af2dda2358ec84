package io.adobridge.kit.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.azure.Endpoint;
import io.adobridge.kit.access.Caller;
import io.adobridge.kit.mirror.ConnectionsApi.Generation;

class ConnectionMirrorTest {

    private static final UUID ID = UUID.fromString("0c7f0d5c-2f0f-4f33-9a35-0cbb8ed5b9b4");

    @Test
    void readsWhatConnectionServiceTells() throws Exception {
        EffectiveConnection connection = contoso();

        assertThat(connection.host().endpoint()).isEqualTo(new Endpoint.Services("contoso"));
        assertThat(connection.isEnabled("repos")).isTrue();
        assertThat(connection.isEnabled("boards")).isFalse();
        assertThat(connection.isEnabled("pipelines")).isFalse();
        assertThat(connection.secret().path()).isEqualTo("connections/" + ID);
    }

    @Test
    void showsAConnectionToItsOwnersOnly() throws Exception {
        var mirror = new ConnectionMirror(new NoEvents<>());
        mirror.put(contoso());

        assertThat(mirror.require(ID, caller(Set.of("ingestion:read"), Set.of("platform"))).name()).isEqualTo("contoso");
        assertThat(mirror.require(ID, caller(Set.of(Caller.ADMIN), Set.of())).name()).isEqualTo("contoso");
        assertThatThrownBy(() -> mirror.require(ID, caller(Set.of("ingestion:read"), Set.of("sales"))))
                .isInstanceOf(ConnectionNotFound.class);
    }

    @Test
    void asksAgainOnlyForWhatIsNewerThanKnown() throws Exception {
        var mirror = new ConnectionMirror(new NoEvents<>());
        mirror.put(contoso());

        assertThat(mirror.lacks(new Generation(ID, 7, false))).isFalse();
        assertThat(mirror.lacks(new Generation(ID, 8, false))).isTrue();
        mirror.remove(ID, 9);
        assertThat(mirror.find(ID)).isEmpty();
    }

    @Test
    void hasSomethingToGoByBeforeConnectionServiceIsHeard() throws Exception {
        var mirror = new ConnectionMirror(new NoEvents<>());
        assertThat(mirror.isStocked()).isFalse();

        mirror.recall(List.of(contoso()));

        assertThat(mirror.isStocked()).isTrue();
        assertThat(mirror.isComplete()).isFalse();
        assertThat(mirror.require(ID).name()).isEqualTo("contoso");
    }

    @Test
    void keepsTheNewerOfTwoAnswersThatOvertakeEachOther() throws Exception {
        var mirror = new ConnectionMirror(new NoEvents<>());
        mirror.put(contoso(8));

        mirror.put(contoso(7));

        assertThat(mirror.require(ID).generation()).isEqualTo(8);
    }

    private static Caller caller(Set<String> roles, Set<String> groups) {
        return new Caller("issuer", "subject", "name", roles, groups);
    }

    private static EffectiveConnection contoso() throws Exception {
        return contoso(7);
    }

    private static EffectiveConnection contoso(long generation) throws Exception {
        return new ObjectMapper().readValue("""
                {"id":"%1$s","name":"contoso","generation":%2$d,"state":"active","aFieldOfTomorrow":1,
                 "host":{"kind":"services","organization":"contoso"},"owners":["platform"],"projects":[],
                 "integrations":[{"service":"repos","name":"contoso - Repos","enabled":true},
                                 {"service":"boards","name":"contoso - Boards","enabled":false}],
                 "disabledRepositories":[],"auth":"pat","secret":{"path":"connections/%1$s","version":3},
                 "proxy":null,"caBundle":null}""".formatted(ID, generation), EffectiveConnection.class);
    }
}
