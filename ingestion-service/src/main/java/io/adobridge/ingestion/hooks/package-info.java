/**
 * Takes the service hooks of Azure DevOps, so that what they tell of is read within seconds instead of at its next turn.
 * An event is proven by the connection's secret and stored before it is answered, once however often it comes.
 * An event only makes streams due; what it says of the entity itself is never believed, nor kept.
 */
@NullMarked
package io.adobridge.ingestion.hooks;

import org.jspecify.annotations.NullMarked;
