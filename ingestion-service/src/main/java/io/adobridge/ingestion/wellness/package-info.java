/**
 * What operators watch: when each connection was last in step with Azure DevOps.
 * It is told beside readiness, since no restart would mend what a connection lacks.
 */
@NullMarked
package io.adobridge.ingestion.wellness;

import org.jspecify.annotations.NullMarked;
