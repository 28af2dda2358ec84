package io.adobridge.testbed.quarkus;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Marks the field of a test that takes the {@link io.adobridge.testbed.Testbed} its application runs in. */
@Target(FIELD)
@Retention(RUNTIME)
public @interface InjectTestbed {
}
