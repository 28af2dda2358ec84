package io.adobridge.azure.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcInstantTest {

    @Test
    void readsAnyInstantWithAnyNumberOfDigits() {
        Random random = new Random(42);
        for (int i = 0; i < 5_000; i++) {
            String seconds = Instant.ofEpochSecond(random.nextLong(-62_135_596_800L, 253_402_300_800L)).toString();
            String digits = String.valueOf(random.nextInt(1_000_000_000)).substring(0, 1);
            String text = seconds.replace("Z", "." + digits.repeat(1 + random.nextInt(9)) + "Z");

            assertThat(UtcInstant.parse(seconds)).isEqualTo(Instant.parse(seconds));
            assertThat(UtcInstant.parse(text)).isEqualTo(Instant.parse(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Z", "2026-11-21", "2026-11-21T10:00:00", "2026-11-21T10:00:00.Z", "2026-11-21T10:00:00+01:00",
            "2026-11-21T10:00:00.1234567890Z", "2026-02-30T10:00:00Z", "2026-11-21T24:00:00Z", "2026-11-21T10:60:00Z",
            "2026-11-21T10:00:60Z", "2026-11-21t10:00:00Z", "2026-11-21T10:00:00,5Z", "2026-1a-21T10:00:00Z",
            "2026-11-21T10:00:00.5-Z", "+026-11-21T10:00:00Z" })
    void leavesEveryOtherFormToTheFormatter(String text) {
        assertThat(UtcInstant.parse(text)).isNull();
    }
}
