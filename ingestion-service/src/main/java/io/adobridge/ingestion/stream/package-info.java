/**
 * The queue of streams: which places are followed, how far each has come, and who works on it now.
 * A page of rows and the cursor after it are written in one transaction that first checks the lease's fence, so a page
 * counts once however often it is fetched.
 * A kind of stream is one class that implements {@link io.adobridge.ingestion.stream.StreamKind}; everything else is here.
 */
@NullMarked
package io.adobridge.ingestion.stream;

import org.jspecify.annotations.NullMarked;
