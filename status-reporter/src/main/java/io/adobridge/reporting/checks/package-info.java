/**
 * Answers the checks of Azure Pipelines that wait for a quality gate.
 * What was acknowledged is kept, and is called back with the token of the pipeline's job once the gate is known or the deadline
 * has passed, whichever replica lives then.
 * The job's token lies in Vault, for as long as the check waits and no longer than it is good.
 */
@NullMarked
package io.adobridge.reporting.checks;

import org.jspecify.annotations.NullMarked;
