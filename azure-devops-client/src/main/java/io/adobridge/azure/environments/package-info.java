/**
 * Environments of YAML pipelines and the deployments to them. Records come newest first, 25 at a time. Both
 * need version 7.1; older Servers do not have them.
 */
@NullMarked
package io.adobridge.azure.environments;

import org.jspecify.annotations.NullMarked;
