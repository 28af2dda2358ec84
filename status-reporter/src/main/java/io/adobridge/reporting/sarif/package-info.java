/**
 * Reads SARIF 2.1.0 as it streams by: memory holds the findings, never the document.
 * Whatever is sent ends in findings or in one of two refusals, within fixed bounds of size, depth and number.
 * Nothing here knows a source, Azure DevOps, HTTP or the database.
 */
@NullMarked
package io.adobridge.reporting.sarif;

import org.jspecify.annotations.NullMarked;
