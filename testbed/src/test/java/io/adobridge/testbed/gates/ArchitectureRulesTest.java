package io.adobridge.testbed.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

class ArchitectureRulesTest {

    @Test
    void refusesTheSystemsTime() {
        JavaClasses classes = new ClassFileImporter().importClasses(AsksTheSystem.class);

        assertThatThrownBy(() -> ArchitectureRules.timeComesFromTheClock.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a clock that is passed in can be set by a test")
                .hasMessageContaining("AsksTheSystem.time()");
    }

    @Test
    void acceptsAClock() {
        ArchitectureRules.timeComesFromTheClock.check(new ClassFileImporter().importClasses(AsksAClock.class));

        assertThat(AsksAClock.time(Clock.systemUTC())).isNotNull();
    }

    private static final class AsksTheSystem {

        static Instant time() {
            return Instant.now();
        }
    }

    private static final class AsksAClock {

        static Instant time(Clock clock) {
            return Instant.now(clock);
        }
    }
}
