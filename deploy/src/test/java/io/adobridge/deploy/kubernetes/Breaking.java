package io.adobridge.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Consumer;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;

/** Breaks manifests that hold, in one place each, for tests of the checks. */
abstract class Breaking {

    static final String NAME = "connection-service";

    final Manifests manifests = Manifests.monitored();

    /** What the check says of the manifests as they are now; in any order. */
    void expect(Check check, String... findings) {
        assertThat(check.findings(manifests)).containsExactlyInAnyOrder(findings);
    }

    void deployment(Consumer<Deployment> change) {
        change(Deployment.class, NAME, change);
    }

    void container(Consumer<Container> change) {
        change.accept(manifests.service(NAME).container());
    }

    /** Has a ConfigMap hold nothing but this file. */
    void configure(String map, String file, String text) {
        change(ConfigMap.class, map, broken -> broken.setData(Map.of(file, text)));
    }

    <T extends HasMetadata> void change(Class<T> kind, String name, Consumer<T> change) {
        change.accept(manifests.require(kind, name));
    }
}
