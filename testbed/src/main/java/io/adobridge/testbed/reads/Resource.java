package io.adobridge.testbed.reads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** SQL that is kept beside the classes. */
final class Resource {

    private Resource() {
    }

    static String text(String name) {
        try (InputStream content = Resource.class.getResourceAsStream("/reads/" + name)) {
            return new String(Objects.requireNonNull(content, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
