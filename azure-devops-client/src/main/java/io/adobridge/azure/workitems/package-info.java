/**
 * Work items, their revisions and everything that describes them. Fields are kept as JSON by reference name,
 * because every organization has its own. The reporting streams hold each revision once and are the cheap way
 * to read many.
 */
@NullMarked
package io.adobridge.azure.workitems;

import org.jspecify.annotations.NullMarked;
