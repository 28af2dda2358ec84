/**
 * Proof that the records read what Azure DevOps really answers.
 * Every recorded answer is read into its record and written again, and nothing that the record knows may be lost.
 * A table in the test's output counts what was read into what.
 */
@NullMarked
package io.adobridge.azure.recordings;

import org.jspecify.annotations.NullMarked;
