package io.adobridge.testbed.quarkus;

import java.util.Map;

import io.adobridge.testbed.Testbed;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Runs a {@code @QuarkusTest} or {@code @QuarkusIntegrationTest} in the testbed:
 *
 * <pre>
 * &#64;QuarkusTest
 * &#64;WithTestResource(value = TestbedResource.class, initArgs = &#64;ResourceArg(name = "service", value = "connection-service"))
 * class RegistrationTest {
 *
 *     &#64;InjectTestbed
 *     Testbed testbed;
 * }
 * </pre>
 */
public class TestbedResource implements QuarkusTestResourceLifecycleManager {

    private String service = "";

    @Override
    public void init(Map<String, String> arguments) {
        String named = arguments.get("service");
        if (named == null) {
            throw new IllegalArgumentException("the argument 'service' names the service under test");
        }
        service = named;
    }

    @Override
    public Map<String, String> start() {
        return SharedTestbed.get().config(service);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(SharedTestbed.get(),
                new TestInjector.AnnotatedAndMatchesType(InjectTestbed.class, Testbed.class));
    }

    /** Nothing: the next application of this JVM uses the same testbed. */
    @Override
    public void stop() {
    }
}
