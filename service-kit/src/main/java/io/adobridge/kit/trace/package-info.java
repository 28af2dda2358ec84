/**
 * Traces: one for each request that comes in, and one for each piece of work that a replica does by itself.
 * Every call to Azure DevOps is a span with its pauses and retries; nothing of it is told to Azure DevOps.
 * Spans carry names, numbers and ids, and never what a person or a server has written.
 */
@NullMarked
package io.adobridge.kit.trace;

import org.jspecify.annotations.NullMarked;
