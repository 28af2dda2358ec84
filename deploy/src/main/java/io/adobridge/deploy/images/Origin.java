package io.adobridge.deploy.images;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * The sources that an image comes from.
 *
 * @param revision of the checkout; {@code unknown} outside of one
 * @param created when that revision was, and so when the image was
 * @param source where the sources are published, if anybody says so
 */
record Origin(String revision, Instant created, Optional<String> source) {

    /**
     * What Git knows.
     *
     * @param environment {@code IMAGE_SOURCE} says where the sources are published; else the remote {@code origin} does
     */
    static Origin of(Path checkout, Map<String, String> environment) {
        String folder = checkout.toString();
        return new Origin(Tool.ask("git", "-C", folder, "rev-parse", "HEAD").orElse("unknown"),
                Tool.ask("git", "-C", folder, "log", "-1", "--format=%cI").map(OffsetDateTime::parse)
                        .map(OffsetDateTime::toInstant).orElse(Instant.EPOCH),
                Optional.ofNullable(environment.get("IMAGE_SOURCE"))
                        .or(() -> Tool.ask("git", "-C", folder, "remote", "get-url", "origin"))
                        .filter(url -> url.startsWith("https://")).map(Origin::withoutCredentials));
    }

    private static String withoutCredentials(String url) {
        return url.replaceFirst("^https://[^/@]*@", "https://").replaceFirst("\\.git$", "");
    }
}
