package io.adobridge.kit.boundary;

/**
 * An address whose bodies may be larger than others'; a service produces one for each.
 *
 * @param path as requested: {@code /api/v1/findings}
 * @param most bytes
 */
public record LargerBody(String path, long most) {
}
