/**
 * Organisations that answer what was recorded, word for word, instead of what is generated.
 * A path that was not recorded is answered with 404; one that was recorded several times gives its answers in that order.
 * The files are those of the recordings: JSON arrays with one exchange each.
 */
@NullMarked
package io.adobridge.testbed.azure.replay;

import org.jspecify.annotations.NullMarked;
