/**
 * What the simulator was asked: the last calls one by one, and all calls as totals.
 * Totals are exact over millions of calls; the calls themselves are kept in a ring.
 * No header and no secret is ever kept, so a journal can be shown and stored anywhere.
 */
@NullMarked
package io.adobridge.testbed.azure.journal;

import org.jspecify.annotations.NullMarked;
