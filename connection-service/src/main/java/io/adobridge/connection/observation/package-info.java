/**
 * What operators watch: how many connections are in which state, and which of them need a person. Readiness depends on
 * none of it. Labels are bounded, and names appear in the wellness answer alone.
 */
@NullMarked
package io.adobridge.connection.observation;

import org.jspecify.annotations.NullMarked;
