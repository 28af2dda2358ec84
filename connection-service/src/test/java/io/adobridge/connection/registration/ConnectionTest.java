package io.adobridge.connection.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.adobridge.connection.authentication.AuthKind;
import io.adobridge.connection.authentication.Means;
import io.adobridge.connection.target.Coverage;
import io.adobridge.connection.target.Host;
import io.adobridge.connection.target.Route;
import io.adobridge.connection.target.Service;
import io.adobridge.connection.verification.ConnectionState;
import io.adobridge.connection.verification.Report;
import io.adobridge.connection.verification.Report.ActsAs;

class ConnectionTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);

    private static final Report FINE = new Report(true, LATER, ActsAs.of("7", "Ado Bridge", ActsAs.Kind.USER), List.of());

    private final Settings settings = new Settings(new Labels("Contoso", null, List.of("a", "b", "a")), List.of("platform"),
            new Host.Services("contoso"), new Route(null, null, List.of("B", "A")),
            new Coverage(Set.of(Service.REPOS, Service.BOARDS), List.of("Fabrikam"), true));
    private final Connection connection = new Connection(new UUID(0, 1), settings, 1,
            new Origin("ada", NOON, new Means(AuthKind.PAT, null, LocalDate.parse("2027-01-01"))));

    @Test
    void startsUnverifiedWithEveryChosenServiceOn() {
        RegisteredConnection registered = connection.registered();

        assertThat(registered.settings()).isEqualTo(settings);
        assertThat(registered.enabled()).containsExactlyInAnyOrder(Service.REPOS, Service.BOARDS);
        assertThat(registered.standing()).isEqualTo(new RegisteredConnection.Standing(1, 1, ConnectionState.DEGRADED));
        assertThat(ConnectionView.of(connection).stateReason()).isEqualTo("not verified yet");
    }

    @Test
    void namesIntegrationsAfterConnectionAndService() {
        assertThat(ConnectionView.of(connection).integrations()).extracting(IntegrationView::name)
                .containsExactly("Contoso - Repos", "Contoso - Boards");
    }

    @Test
    void raisesItsGenerationWhenASwitchIsTurnedAndNotWhenItStays() {
        connection.switchIntegration(Service.REPOS, false, LATER);
        connection.switchIntegration(Service.REPOS, false, LATER);

        assertThat(connection.generation).isEqualTo(2);
        assertThat(connection.updatedAt).isEqualTo(LATER);
        assertThat(connection.registered().enabled()).containsExactly(Service.BOARDS);
    }

    @Test
    void isDisabledOnceEverythingIsOff() {
        connection.begunWith(FINE);
        connection.switchIntegration(Service.REPOS, false, LATER);
        assertThat(connection.state()).isEqualTo(ConnectionState.ACTIVE);

        connection.switchIntegration(Service.BOARDS, false, LATER);
        assertThat(connection.state()).isEqualTo(ConnectionState.DISABLED);
    }

    @Test
    void hasNoSwitchForAServiceThatWasNotChosen() {
        assertThatThrownBy(() -> connection.switchIntegration(Service.PIPELINES, false, LATER))
                .isInstanceOf(IntegrationNotFound.class);
    }

    @Test
    void tellsTheOthersOnlyOfAReportThatChangesItsState() {
        connection.begunWith(FINE);
        connection.verified(FINE);
        assertThat(connection.generation).isEqualTo(1);
        assertThat(connection.verifiedAt).isEqualTo(LATER);
        assertThat(ConnectionView.of(connection).identity()).extracting(ActsAs::displayName).isEqualTo("Ado Bridge");

        connection.verified(new Report(false, LATER, null, List.of()));
        assertThat(connection.generation).isEqualTo(2);
        assertThat(ConnectionView.of(connection).identity()).extracting(ActsAs::displayName).isEqualTo("Ado Bridge");
    }

    @Test
    void tellsTheOthersOfANewSecret() {
        connection.useSecret(2, null, LATER);

        assertThat(connection.registered().standing().secretVersion()).isEqualTo(2);
        assertThat(connection.generation).isEqualTo(2);
        assertThat(connection.expiresOn).isNull();
    }
}
