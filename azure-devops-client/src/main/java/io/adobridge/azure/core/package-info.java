/**
 * Projects, teams, identities and the small types that all areas share. Every record keeps the names of Azure
 * DevOps; what it may leave out is nullable, and what only lists or maps may hold is empty instead. Dates are
 * instants in UTC, and enumerations are kept as the text that came, for an unknown value must not fail.
 */
@NullMarked
package io.adobridge.azure.core;

import org.jspecify.annotations.NullMarked;
