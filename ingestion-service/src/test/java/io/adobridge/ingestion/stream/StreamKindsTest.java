package io.adobridge.ingestion.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.Quiet;
import io.adobridge.testbed.quarkus.TestbedResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(Quiet.class)
@WithTestResource(value = TestbedResource.class, initArgs = @ResourceArg(name = "service", value = "ingestion-service"))
class StreamKindsTest {

    @Inject
    StreamKinds kinds;

    @Test
    void runsAStreamAsOftenAsIsConfiguredForItAndAllOthersAsIsBuiltIn() {
        assertThat(kinds.cadence(kind("builds"))).isEqualTo(Quiet.BUILDS_EVERY)
                .isNotEqualTo(kind("builds").profile().cadence());
        assertThat(kinds.all()).filteredOn(kind -> !kind.name().equals("builds")).isNotEmpty()
                .allSatisfy(kind -> assertThat(kinds.cadence(kind)).isEqualTo(kind.profile().cadence()).isPositive());
    }

    @Test
    void spreadsRunsByATenthAroundTheCadence() {
        List<Duration> runs = Stream.generate(() -> kinds.nextRun(kind("builds"))).limit(200).toList();

        assertThat(runs).allSatisfy(run -> assertThat(run).isBetween(Duration.ofMinutes(45), Duration.ofMinutes(55)));
        assertThat(runs).anySatisfy(run -> assertThat(run).isLessThan(Quiet.BUILDS_EVERY))
                .anySatisfy(run -> assertThat(run).isGreaterThan(Quiet.BUILDS_EVERY));
    }

    private StreamKind<?> kind(String name) {
        return kinds.find(name).orElseThrow();
    }
}
