package io.adobridge.connection.registration;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What people call a connection.
 *
 * @param name unique, whatever its case
 * @param tags in the order entered, none twice
 */
public record Labels(String name, @Nullable String description, List<String> tags) {

    public Labels {
        tags = tags.stream().distinct().toList();
    }
}
