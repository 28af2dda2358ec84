/**
 * Which connections the caller of a request reaches, as a condition that lists can be read by.
 * The rule is service-kit's; what is out of reach does not exist for the caller.
 * Roles are checked by the resources themselves.
 */
@NullMarked
package io.adobridge.reporting.access;

import org.jspecify.annotations.NullMarked;
