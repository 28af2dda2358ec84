package io.adobridge.testbed.vault;

/**
 * One request that reached the stand-in.
 *
 * @param method {@code GET}, {@code LIST}, {@code POST} …
 * @param path below {@code /v1/}
 * @param caller the name of the caller's AppRole or, without one, the display name of its token; empty without a token
 * @param status the status that was answered
 */
public record Access(String method, String path, String caller, int status) {
}
