/**
 * What a tool found: one quality gate's verdict with its conditions, in the words that every tool shares.
 * Values are immutable and refuse what makes no sense in their constructors.
 * Nothing here knows a tool, Azure DevOps, HTTP or the database.
 */
@NullMarked
package io.adobridge.reporting.verdict;

import org.jspecify.annotations.NullMarked;
