package io.adobridge.ingestion.stage;

import java.util.Map;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.quarkus.InjectTestbed;
import io.adobridge.testbed.quarkus.TestbedResource;

/** Runs the service under test on the one {@link Stage} of the JVM, which it puts into fields of that type. */
public class StageResource extends TestbedResource {

    private static volatile Stage stage;

    @Override
    public void init(Map<String, String> arguments) {
        super.init(Map.of("service", "ingestion-service"));
    }

    @Override
    public Map<String, String> start() {
        return stage().ingestionConfig(super.start());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(stage(), new TestInjector.MatchesType(Stage.class));
    }

    /** The stage of this JVM. */
    public static synchronized Stage stage() {
        if (stage == null) {
            var holder = new Object() {
                @InjectTestbed
                Testbed testbed;
            };
            var connectionService = new TestbedResource();
            connectionService.init(Map.of("service", "connection-service"));
            connectionService.inject((testbed, fields) -> holder.testbed = (Testbed) testbed);
            stage = new Stage(holder.testbed, connectionService.start());
        }
        return stage;
    }
}
