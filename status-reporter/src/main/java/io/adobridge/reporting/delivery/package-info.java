/**
 * Says at Azure DevOps what was reported: at least once, in order for each target, and never an older word over a newer one.
 * What was ordered is tried until it stands there, a newer order has taken its place, or a day has passed; then it is listed
 * with the reason and what to do about it.
 * One connection that fails holds up no other.
 */
@NullMarked
package io.adobridge.reporting.delivery;

import org.jspecify.annotations.NullMarked;
