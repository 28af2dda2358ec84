/**
 * What can go wrong on request: which calls are hit, and what happens to them.
 * A fault is described by values alone, so that it can be set from Java or over HTTP and listed again.
 * Chance has a seed: the same calls in the same order are hit again.
 */
@NullMarked
package io.adobridge.testbed.azure.fault;

import org.jspecify.annotations.NullMarked;
