/**
 * Teams at work: iterations, boards and their columns, backlogs, areas. Everything here belongs to a team of a
 * project. A team without boards or iterations may be refused rather than answered with an empty list.
 */
@NullMarked
package io.adobridge.azure.work;

import org.jspecify.annotations.NullMarked;
