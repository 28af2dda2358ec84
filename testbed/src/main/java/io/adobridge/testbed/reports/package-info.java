/**
 * Measures status-reporter as it is packaged: how many reports it accepts, how soon they are posted, what memory that takes.
 * What depends on the machine is compared with pgbench in the same run.
 * Nothing is left behind, however the run ends.
 */
@NullMarked
package io.adobridge.testbed.reports;

import org.jspecify.annotations.NullMarked;
