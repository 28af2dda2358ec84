/**
 * The REST API of Azure DevOps over a simulated organisation: what each address answers, page by page, as the service does.
 * Bodies keep the names, the order and the oddities of the real ones, and are written while they are sent.
 * Writes go to the organisation and are seen by the next read.
 */
@NullMarked
package io.adobridge.testbed.azure.routes;

import org.jspecify.annotations.NullMarked;
