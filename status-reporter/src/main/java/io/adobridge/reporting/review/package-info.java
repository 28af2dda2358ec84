/**
 * Keeps the threads of a pull request as its latest reports ask for: one that sums up, and one for each finding at its line.
 * What stands at Azure DevOps is read before anything is written, so that an attempt that was cut off is just made again.
 * What people write stays, and a thread that a person has resolved stays resolved.
 */
@NullMarked
package io.adobridge.reporting.review;

import org.jspecify.annotations.NullMarked;
