/**
 * The testbed for Quarkus' own tests: its configuration reaches the application, itself the test's fields.
 * One testbed serves all tests of a JVM, with white-box tests and packaged applications alike.
 * It ends with the JVM.
 */
@NullMarked
package io.adobridge.testbed.quarkus;

import org.jspecify.annotations.NullMarked;
