package io.adobridge.kit.platform;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.adobridge.azure.CallObserver;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts the calls to Azure DevOps by area and outcome, and how long it asked to wait. Organisations are no label: there is
 * no bound to their number.
 */
@Singleton
class CallMetrics implements CallObserver {

    private final MeterRegistry registry;

    CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void attempted(String area, String outcome, Duration duration) {
        registry.timer("adobridge.azure.calls", "area", area, "outcome", outcome).record(duration);
    }

    @Override
    public void retrying(String area, Duration delay) {
        registry.counter("adobridge.azure.retries", "area", area).increment();
    }

    @Override
    public void paused(String organization, Duration length) {
        registry.timer("adobridge.azure.pauses").record(length);
    }

    @Override
    public void queued(String area, Duration waited) {
        registry.timer("adobridge.azure.queued", "area", area).record(waited);
    }
}
