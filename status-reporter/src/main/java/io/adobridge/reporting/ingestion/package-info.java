/**
 * What ingestion-service knows of a connection: its events, its builds and the facts of each.
 * Every question is asked as the workload that this is, with a token that is read afresh.
 * What is not known there is absent; a service that does not answer is a failure that passes.
 */
@NullMarked
package io.adobridge.reporting.ingestion;

import org.jspecify.annotations.NullMarked;
