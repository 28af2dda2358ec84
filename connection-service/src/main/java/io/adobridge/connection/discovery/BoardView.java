package io.adobridge.connection.discovery;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A board of a team.
 *
 * @param id outlives renames
 * @param project name of its project
 * @param team name of the team that it belongs to
 * @param goneAt when it was first missed, null while it is there
 */
public record BoardView(UUID id, String name, String project, @Nullable String team, @Nullable Instant goneAt) {

    static BoardView of(Discovered board) {
        return new BoardView(board.uuid(), board.name(), board.project().name(), board.traits().team(),
                board.standing().goneAt());
    }
}
