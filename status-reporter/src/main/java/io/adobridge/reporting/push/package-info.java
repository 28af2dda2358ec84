/**
 * What a push to a pull request means for the statuses on it.
 * Azure DevOps keeps a status with the iteration that it was posted on, so that after a push nothing stands on the latest one.
 * What was said of the pull request as such is said again, and what was said of another commit becomes pending.
 */
@NullMarked
package io.adobridge.reporting.push;

import org.jspecify.annotations.NullMarked;
