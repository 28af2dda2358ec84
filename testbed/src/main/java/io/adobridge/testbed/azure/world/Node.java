package io.adobridge.testbed.azure.world;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A node of a project's tree of areas or iterations.
 *
 * @param path as a work item has it, such as {@code Fabrikam\Release 1\Sprint 3}
 * @param start the first day of an iteration
 * @param finish the last day of an iteration
 */
public record Node(int id, UUID identifier, String name, String path, boolean iteration, @Nullable LocalDate start,
        @Nullable LocalDate finish, List<Node> children) {

    /** The node and all below it. */
    public Stream<Node> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }

    /** Its depth below the root, which is 0. */
    public int depth() {
        return (int) path.chars().filter(c -> c == '\\').count();
    }
}
