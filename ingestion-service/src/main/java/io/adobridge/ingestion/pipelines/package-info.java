/**
 * What an organisation's pipelines did: definitions, builds and their timelines, followed and read.
 * A finished build's timeline is fetched once, with every attempt of stage, phase, job and task, and again only when the
 * build is run again in part.
 * A timeline that Azure DevOps does not have is noted as absent and stops nothing.
 */
@NullMarked
package io.adobridge.ingestion.pipelines;

import org.jspecify.annotations.NullMarked;
