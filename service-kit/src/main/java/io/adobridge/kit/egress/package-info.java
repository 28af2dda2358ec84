/**
 * Outbound requests go where the operator allows, and nowhere else. The guard judges the addresses that a host
 * resolves to and hands out the one to connect to, so that a second look-up cannot change the answer. Link-local and
 * metadata addresses are never allowed.
 */
@NullMarked
package io.adobridge.kit.egress;

import org.jspecify.annotations.NullMarked;
