/**
 * What a service needs before its first feature: clock, client, tokens, strict JSON. Everything comes from
 * configuration and is made once. Tests replace the clock and nothing else.
 */
@NullMarked
package io.adobridge.kit.platform;

import org.jspecify.annotations.NullMarked;
