/**
 * What is read of finished builds one by one, newest first: which builds are left, and how they are read side by side and
 * written together.
 * A build that cannot be read is put off by itself and at last given up; it stops no other.
 * What concerns the whole connection sets the stream back instead.
 */
@NullMarked
package io.adobridge.ingestion.pipelines.queue;

import org.jspecify.annotations.NullMarked;
