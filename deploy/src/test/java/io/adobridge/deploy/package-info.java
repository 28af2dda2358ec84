/**
 * Tests of what a platform team applies. Nothing here is delivered, and no cluster is needed. What a file promises is compared
 * with what the packaged services really are.
 */
@NullMarked
package io.adobridge.deploy;

import org.jspecify.annotations.NullMarked;
