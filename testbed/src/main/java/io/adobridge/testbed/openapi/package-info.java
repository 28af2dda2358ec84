/**
 * What others make of a service's OpenAPI document: a linter, and a generator of clients.
 * Both are run as they are published, and fetched by the clients of their registries.
 * A document passes when they have nothing to object.
 */
@NullMarked
package io.adobridge.testbed.openapi;

import org.jspecify.annotations.NullMarked;
