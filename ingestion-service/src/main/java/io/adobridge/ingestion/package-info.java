/**
 * ingestion-service: mirrors the last 90 days of every connection's repositories, pipelines and boards.
 * What is followed stands in a queue of streams; each stream writes a page of rows and the place it has come to in one
 * transaction.
 * A replica may be killed at any instruction: nothing is lost and nothing is doubled.
 */
@NullMarked
package io.adobridge.ingestion;

import org.jspecify.annotations.NullMarked;
