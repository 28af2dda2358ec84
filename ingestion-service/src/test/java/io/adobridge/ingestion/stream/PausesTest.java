package io.adobridge.ingestion.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

class PausesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final Pauses pauses = new Pauses(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void countsOnlyThePartOfAPauseThatAStepSpentInIt() {
        pauses.paused("contoso", Duration.ofSeconds(30));

        assertThat(pauses.between("contoso", NOW.minusSeconds(5), NOW.plusSeconds(10))).isEqualTo(Duration.ofSeconds(10));
        assertThat(pauses.between("contoso", NOW.plusSeconds(20), NOW.plusSeconds(60))).isEqualTo(Duration.ofSeconds(10));
        assertThat(pauses.between("contoso", NOW.plusSeconds(40), NOW.plusSeconds(60))).isZero();
    }

    @Test
    void joinsPausesThatOverlap() {
        pauses.paused("contoso", Duration.ofSeconds(30));
        pauses.paused("contoso", Duration.ofSeconds(50));

        assertThat(pauses.between("contoso", NOW, NOW.plusSeconds(100))).isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void keepsOrganisationsApart() {
        pauses.paused("contoso", Duration.ofSeconds(30));

        assertThat(pauses.between("fabrikam", NOW, NOW.plusSeconds(100))).isZero();
    }
}
