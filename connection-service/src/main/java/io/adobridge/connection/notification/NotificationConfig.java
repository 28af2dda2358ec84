package io.adobridge.connection.notification;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How webhooks are told. */
@ConfigMapping(prefix = "adobridge.notifications")
interface NotificationConfig {

    /** Attempts under way at once in a replica. */
    @WithDefault("32")
    int concurrency();

    /** Of these for one webhook, in all replicas together. */
    @WithDefault("2")
    int perWebhook();

    /** How long an attempt belongs to a replica; what a killed one had begun waits as long. */
    @WithDefault("1m")
    Duration lease();

    /** How long until there has to be a connection. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long one attempt may take; shorter than the lease. */
    @WithDefault("20s")
    Duration attemptTimeout();

    /** How much of an answer's body is read, in bytes; it is thrown away. */
    @WithDefault("16384")
    int longestAnswer();

    /** The pause after the first failure; it doubles from one to the next. */
    @WithDefault("5s")
    Duration firstBackoff();

    /** The longest pause. */
    @WithDefault("1h")
    Duration longestBackoff();

    /** How long a delivery is tried. */
    @WithDefault("24h")
    Duration giveUpAfter();

    /** How long a replaced secret is signed with beside the new one. */
    @WithDefault("24h")
    Duration overlap();

    /** How often replaced secrets whose time is over are destroyed. */
    String overlapEvery();

    /** How often it is looked for something to tell. */
    String pollEvery();

    /** How often deliveries that are old, and secrets without a webhook, are removed. */
    String sweepEvery();

    /** How long settled deliveries stay in the log. */
    @WithDefault("30d")
    Duration retention();
}
