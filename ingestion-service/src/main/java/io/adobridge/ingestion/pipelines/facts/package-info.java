/**
 * What is known of one build in a few numbers, for gates that are evaluated elsewhere.
 * Facts are complete when nothing that the build has published, or that is asked of its pull request, is still to be read.
 * Facts that are not complete may change and must not be judged.
 */
@NullMarked
package io.adobridge.ingestion.pipelines.facts;

import org.jspecify.annotations.NullMarked;
