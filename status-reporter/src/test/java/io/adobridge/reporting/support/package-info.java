/**
 * What the tests of the running service share: the world around it, who calls it, what it left behind at Azure DevOps.
 * Everything is spoken to as its users speak to it, over HTTP.
 * One world serves all tests of a JVM.
 */
@NullMarked
package io.adobridge.reporting.support;

import org.jspecify.annotations.NullMarked;
