/**
 * What callers may do. A role says what, the groups of the caller say on which connections. Higher roles include the
 * lower ones.
 */
@NullMarked
package io.adobridge.connection.access;

import org.jspecify.annotations.NullMarked;
