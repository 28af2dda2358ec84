package io.adobridge.ingestion.stream;

import java.util.UUID;

/**
 * Which stream: of which connection, project and part.
 *
 * @param connection the connection
 * @param project {@link #NONE} where the stream belongs to the whole connection
 * @param stream name of the kind, such as {@code builds}
 * @param part a repository, or {@link #NONE}
 */
public record StreamKey(UUID connection, UUID project, String stream, UUID part) {

    /** Stands for "no project" and "no part", since keys hold no nulls. */
    public static final UUID NONE = new UUID(0, 0);

    @Override
    public String toString() {
        return stream + (project.equals(NONE) ? "" : " of project " + project)
                + (part.equals(NONE) ? "" : ", repository " + part);
    }
}
