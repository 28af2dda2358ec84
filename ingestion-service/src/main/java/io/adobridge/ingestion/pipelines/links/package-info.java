/**
 * What a build contains that the build before it did not: commits and pull requests, and the work items of both.
 * The build before is found in the transaction that stores a build; the rest is joined when they are asked
 * for, since they arrive by streams of their own and in any order.
 * A range is known by the pushes to the branch, so that no commit's parents have to be read.
 */
@NullMarked
package io.adobridge.ingestion.pipelines.links;

import org.jspecify.annotations.NullMarked;
