/**
 * The Azure DevOps simulator: started with a port, filled with organisations and tokens, and spoken to over HTTP.
 * It behaves as the service and the servers do, and misbehaves as it is told.
 * Everything that tests do with it from Java can be done over HTTP under {@code /_control} as well.
 */
@NullMarked
package io.adobridge.testbed.azure;

import org.jspecify.annotations.NullMarked;
