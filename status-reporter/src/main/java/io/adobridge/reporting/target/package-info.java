/**
 * Where a tool's project lives in Azure DevOps: a project key is resolved through a source's mappings to one repository.
 * Resolution is pure and never guesses: it ends in one repository, in none, or in a list to choose from.
 * What the analysis itself says about its repository may choose among the mapping's candidates, never add one.
 */
@NullMarked
package io.adobridge.reporting.target;

import org.jspecify.annotations.NullMarked;
