/**
 * How people change what is there: with the entity tag of what they have seen, and by saying only what shall be another.
 * Two changes that met end with one of them refused, never with one of them lost. What comes of a patch is checked as
 * strictly as if it had been entered anew.
 */
@NullMarked
package io.adobridge.connection.edit;

import org.jspecify.annotations.NullMarked;
