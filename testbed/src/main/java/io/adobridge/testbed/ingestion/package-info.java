/**
 * An ingestion-service in memory, for tests of whoever follows it: what it knows of each connection is what the test tells it.
 * It answers in the words of the real one, whose API description is compared with it.
 * It can go away and come back with everything that it knew.
 */
@NullMarked
package io.adobridge.testbed.ingestion;

import org.jspecify.annotations.NullMarked;
