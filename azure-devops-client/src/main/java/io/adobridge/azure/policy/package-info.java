/**
 * Branch policies and how pull requests stand with them. Settings differ by type and are kept as JSON.
 * Evaluations are preview in every version.
 */
@NullMarked
package io.adobridge.azure.policy;

import org.jspecify.annotations.NullMarked;
