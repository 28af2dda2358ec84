package io.adobridge.reporting.support;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Runs the service under test in the {@link Bridge} of this JVM. */
public class BridgeResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Bridge.shared().reporterConfig();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(Bridge.shared(), new TestInjector.MatchesType(Bridge.class));
    }

    /** Nothing: the next application of this JVM uses the same world. */
    @Override
    public void stop() {
    }
}
