/**
 * The one way to Vault's KV v2 engine. Every answer of Vault becomes a value or a small failure that names the path,
 * never the content. Secrets read here are masked types from the first line on.
 */
@NullMarked
package io.adobridge.kit.secret;

import org.jspecify.annotations.NullMarked;
