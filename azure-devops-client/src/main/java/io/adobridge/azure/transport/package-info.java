/**
 * How a call becomes an HTTP exchange; meant for the areas of this module and not for the services.
 * An area describes a {@link io.adobridge.azure.transport.Call} and hands it to the {@link io.adobridge.azure.transport.Door},
 * which alone knows hosts, headers, versions, paging and errors.
 * Bodies are parsed while they arrive and are never held as a whole.
 */
@NullMarked
package io.adobridge.azure.transport;

import org.jspecify.annotations.NullMarked;
