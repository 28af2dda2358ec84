/**
 * Who calls, and which connections that caller reaches. Roles say what one may do, groups on which connections. The
 * three services decide it by the same rule.
 */
@NullMarked
package io.adobridge.kit.access;

import org.jspecify.annotations.NullMarked;
