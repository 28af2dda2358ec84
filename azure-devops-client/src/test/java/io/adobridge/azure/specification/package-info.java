/**
 * Proof that the areas ask for what Azure DevOps has.
 * Every public method of every area is called, and its request is looked up in Microsoft's own list of operations.
 * What that list lacks is named here with the place that documents it instead.
 */
@NullMarked
package io.adobridge.azure.specification;

import org.jspecify.annotations.NullMarked;
