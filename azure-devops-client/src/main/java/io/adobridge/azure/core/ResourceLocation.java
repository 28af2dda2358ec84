package io.adobridge.azure.core;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** One row of the answer to {@code OPTIONS _apis}: which versions of one resource this deployment serves. */
public record ResourceLocation(
        @Nullable UUID id,
        @Nullable String area,
        @Nullable String resourceName,
        @Nullable String routeTemplate,
        int resourceVersion,
        @Nullable String minVersion,
        @Nullable String maxVersion,
        @Nullable String releasedVersion) {
}
