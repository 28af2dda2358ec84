/**
 * An HTTP proxy on loopback, as it stands between a company's network and the rest.
 * It forwards plain requests, tunnels TLS, and can want its callers to sign in.
 * What was asked of it can be looked at.
 */
@NullMarked
package io.adobridge.testbed.proxy;

import org.jspecify.annotations.NullMarked;
