/**
 * Takes quality gates in: a report and everything that is to be said about it are kept in one transaction before anybody is
 * told that it was accepted.
 * A report that is sent twice, by its key or with the same content as the latest, is the same report.
 * An older one never takes the place of a newer one.
 */
@NullMarked
package io.adobridge.reporting.gate;

import org.jspecify.annotations.NullMarked;
