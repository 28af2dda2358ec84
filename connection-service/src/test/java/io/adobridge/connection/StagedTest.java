package io.adobridge.connection;

import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.quarkus.InjectTestbed;
import io.adobridge.testbed.quarkus.TestbedResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

/** A test of the service among its neighbours, each of which works again after the test. */
@WithTestResource(value = TestbedResource.class, initArgs = @ResourceArg(name = "service", value = "connection-service"))
@SuppressWarnings("NullAway.Init")
public abstract class StagedTest {

    @InjectTestbed
    protected Testbed testbed;

    protected Stage stage;

    @BeforeEach
    void setTheStage() {
        stage = Stage.in(testbed);
    }

    @AfterEach
    void mend() {
        testbed.vault().unseal();
        testbed.azure().faults().clear();
    }

    /** Runs a worker's step as its scheduler would, and waits for the end. */
    @CanIgnoreReturnValue
    protected static <T> T run(Supplier<Uni<T>> step) {
        try {
            return VertxContextSupport.subscribeAndAwait(step);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
