package io.adobridge.azure.governor;

/**
 * What a governor knows of a request.
 *
 * @param call method and path template, for failures
 * @param area for metrics
 * @param server the name of the host, for traces
 * @param idempotent whether it may be sent again after it may have been carried out
 */
public record Errand(String call, String area, String server, boolean idempotent) {
}
