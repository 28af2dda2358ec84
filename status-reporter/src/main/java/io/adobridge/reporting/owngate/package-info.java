/**
 * Own gates: named conditions over measures that are posted and over facts that ingestion-service knows of a build.
 * They are defined by those who reach the connection of their repository, one of each source for a repository, and changed by
 * whoever has seen them as they are.
 * What a condition means is decided here, with no database and no clock.
 */
@NullMarked
package io.adobridge.reporting.owngate;

import org.jspecify.annotations.NullMarked;
