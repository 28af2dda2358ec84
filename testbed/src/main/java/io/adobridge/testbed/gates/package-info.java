/**
 * The rules of architecture that every module keeps, written once.
 * A module applies them with one field in its own test, over its own packages.
 * Each rule says why it exists, so that a failing build explains itself.
 */
@NullMarked
package io.adobridge.testbed.gates;

import org.jspecify.annotations.NullMarked;
