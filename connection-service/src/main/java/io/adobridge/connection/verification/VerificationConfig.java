package io.adobridge.connection.verification;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How connections are verified, and how often without anybody asking. */
@ConfigMapping(prefix = "adobridge.verification")
public interface VerificationConfig {

    /** From one verification of a connection to the next, a tenth more or less. */
    @WithDefault("1h")
    Duration every();

    /** The same as long as a host is not reached. */
    @WithDefault("5m")
    Duration everyUnreachable();

    /** Pause after the first verification that found out nothing; it doubles with each further one. */
    @WithDefault("1m")
    Duration firstRetry();

    /** How often those are looked for that are due, or {@code off}. */
    @WithDefault("1s")
    String lookEvery();

    /** Verifications that one replica has under way at once on its own account. */
    @WithDefault("8")
    int concurrency();

    /** How long one check may take, so that nobody waits for a host that hangs. */
    @WithDefault("20s")
    Duration patience();

    /** How long a verification may take in all; shorter than the lease by more than clocks differ. */
    @WithDefault("90s")
    Duration timeout();

    /** How long a verification belongs to a replica; one that was killed keeps its connections back as long as this. */
    @WithDefault("2m")
    Duration lease();
}
