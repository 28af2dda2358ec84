/**
 * Calls subscribers of service hooks as Azure DevOps does: with basic authentication, an id, and a number of its own per
 * subscription.
 * Who does not answer is asked again, is put on probation, and is disabled by the system in the end.
 * Nobody outside this machine is called unless the world's subscriptions allow the host.
 */
@NullMarked
package io.adobridge.testbed.azure.hook;

import org.jspecify.annotations.NullMarked;
