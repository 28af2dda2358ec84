/**
 * The environments that YAML pipelines deploy to, and every deployment to them.
 * Their records have no search by date, so they are read newest first down to what is known, and only after builds have
 * finished.
 * A Server that knows no such records says so on these streams, and the others go on.
 */
@NullMarked
package io.adobridge.ingestion.pipelines.environments;

import org.jspecify.annotations.NullMarked;
