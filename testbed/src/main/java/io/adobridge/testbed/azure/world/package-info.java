/**
 * An organisation of Azure DevOps that is computed from a seed and never stored: any size opens at once.
 * Whatever is asked for twice is the same, and everything fits together: pull requests and their commits, builds and
 * their timelines, work items and their revisions.
 * Writes lie in a small overlay above what is computed, and change what is read next.
 */
@NullMarked
package io.adobridge.testbed.azure.world;

import org.jspecify.annotations.NullMarked;
