/**
 * All that the services talk to, on one machine: Azure DevOps, Vault, a token issuer, PostgreSQL, a trace collector.
 * It is a library for tests and the ground of the local run; everything listens on loopback.
 * No production artifact contains it.
 */
@NullMarked
package io.adobridge.testbed;

import org.jspecify.annotations.NullMarked;
