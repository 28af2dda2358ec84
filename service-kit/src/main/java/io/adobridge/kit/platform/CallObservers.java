package io.adobridge.kit.platform;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

import io.adobridge.azure.CallObserver;
import io.adobridge.azure.CallTrace;

/** Lets every bean that wants to see calls to Azure DevOps see them. */
@Singleton
@Typed(CallObservers.class)
class CallObservers implements CallObserver {

    private final List<CallObserver> all;

    CallObservers(@Any Instance<CallObserver> all) {
        this.all = all.stream().toList();
    }

    @Override
    public CallTrace asked(String call, String server) {
        return all.stream().map(each -> each.asked(call, server)).filter(trace -> trace != CallTrace.NONE).findFirst()
                .orElse(CallTrace.NONE);
    }

    @Override
    public void attempted(String area, String outcome, Duration duration) {
        all.forEach(each -> each.attempted(area, outcome, duration));
    }

    @Override
    public void retrying(String area, Duration delay) {
        all.forEach(each -> each.retrying(area, delay));
    }

    @Override
    public void paused(String organization, Duration length) {
        all.forEach(each -> each.paused(organization, length));
    }

    @Override
    public void queued(String area, Duration waited) {
        all.forEach(each -> each.queued(area, waited));
    }
}
