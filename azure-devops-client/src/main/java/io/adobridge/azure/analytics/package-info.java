/**
 * What Analytics, the reporting copy of Azure DevOps, tells in bulk, as OData.
 * It is a copy: it follows some minutes behind, knows less than the areas that it is made of, and may be switched off,
 * forbidden or, on a Server, not installed.
 * Nothing is read of it that is not told truly somewhere else.
 */
@NullMarked
package io.adobridge.azure.analytics;

import org.jspecify.annotations.NullMarked;
