package io.adobridge.testbed.quarkus;

import io.adobridge.testbed.Testbed;

/** The one testbed of a JVM, started when first asked for, closed when the JVM ends. */
final class SharedTestbed {

    private static final Testbed TESTBED = startedUntilTheEnd();

    private SharedTestbed() {
    }

    static Testbed get() {
        return TESTBED;
    }

    private static Testbed startedUntilTheEnd() {
        Testbed testbed = Testbed.start();
        Runtime.getRuntime().addShutdownHook(new Thread(testbed::close, "testbed-close"));
        return testbed;
    }
}
