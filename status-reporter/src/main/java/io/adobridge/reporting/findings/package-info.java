/**
 * Takes findings in: SARIF is read as it streams by, and what matters is kept together with the order to say it.
 * A report tells all that a source finds on a pull request now; what an earlier one told and this one does not is gone.
 * What is refused leaves nothing behind.
 */
@NullMarked
package io.adobridge.reporting.findings;

import org.jspecify.annotations.NullMarked;
