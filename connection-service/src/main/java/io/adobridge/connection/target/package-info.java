/**
 * Where a connection leads and how it gets there: host, route, and what is looked at. What people enter is checked here
 * for shape, so that nothing further in meets an impossible address. What Azure DevOps answers is explained in one place,
 * for reports and for problems alike.
 */
@NullMarked
package io.adobridge.connection.target;

import org.jspecify.annotations.NullMarked;
