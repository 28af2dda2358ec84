/**
 * Failures of pipelines on the pull requests that they check, for sources that ask for it.
 * When a build of a pull request has ended, one thread for its pipeline says what failed, or is closed because nothing does.
 * It is ordered like every delivery: once for each build, in the order in which builds ended.
 */
@NullMarked
package io.adobridge.reporting.failure;

import org.jspecify.annotations.NullMarked;
