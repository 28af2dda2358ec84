/**
 * Test runs, results and code coverage. Runs are listed by the time of their last update, at most seven days
 * at once. Summaries of a build come from the newer host, which a Server serves itself.
 */
@NullMarked
package io.adobridge.azure.test;

import org.jspecify.annotations.NullMarked;
