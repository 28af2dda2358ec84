/**
 * The simulator's own address, {@code /_control}: what tests do from Java, other programs do over HTTP.
 * Bodies are JSON; fields that it does not know are refused with 400.
 * No answer contains a token but the one that creates it.
 */
@NullMarked
package io.adobridge.testbed.azure.control;

import org.jspecify.annotations.NullMarked;
