/**
 * Classic releases, their stages and every attempt to deploy them.
 * Two lists by project bring them, one by creation and one by the last change of a deployment; nothing is read release by
 * release.
 * A stage's state follows its latest deployment, in the transaction that stores that.
 */
@NullMarked
package io.adobridge.ingestion.pipelines.releases;

import org.jspecify.annotations.NullMarked;
