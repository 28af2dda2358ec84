package io.adobridge.ingestion.boards.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.AzureDevOpsFailure.Throttled;
import io.adobridge.azure.AzureDevOpsFailure.TlsUntrusted;
import io.adobridge.azure.AzureDevOpsFailure.TokenExpired;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.AzureDevOpsFailure.Unreachable;
import io.adobridge.azure.core.TeamMember;
import io.adobridge.azure.work.Board;
import io.adobridge.azure.work.TeamFieldValues.TeamFieldValue;
import io.adobridge.azure.work.TeamSettingsIteration;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * What a team plans with.
 *
 * @param calls requests sent for it
 * @param failure what was in the way of some of it, or null
 */
record TeamReading(UUID team, List<TeamMember> members, List<TeamFieldValue> areas, List<TeamSettingsIteration> iterations,
        List<Board> boards, int calls, @Nullable Throwable failure) {

    /** Reads one team, request after request. What is about this team alone is told, anything else fails. */
    static Uni<TeamReading> of(StreamRun run, UUID team) {
        String project = run.project().toString();
        String id = team.toString();
        TeamReading none = new TeamReading(team, List.of(), List.of(), List.of(), List.of(), 0, null);
        return members(run, project, id).map(none::withMembers)
                .chain(reading -> run.azure().work().teamFieldValues(project, id)
                        .map(areas -> reading.withAreas(areas.values())))
                .chain(reading -> run.azure().work().iterations(project, id, null).toUni()
                        .map(page -> reading.withIterations(page.items())))
                .chain(reading -> boards(run, project, id).map(reading::withBoards))
                .onFailure(TeamReading::isOfTeam).recoverWithItem(none::without);
    }

    private static Uni<List<TeamMember>> members(StreamRun run, String project, String team) {
        return run.azure().core().teamMembers(project, team, null)
                .onItem().transformToIterable(page -> page.items()).collect().asList();
    }

    private static Uni<List<Board>> boards(StreamRun run, String project, String team) {
        return run.azure().work().boards(project, team).toUni()
                .onItem().transformToMulti(page -> Multi.createFrom().iterable(page.items()))
                .onItem().transformToUniAndConcatenate(board -> run.azure().work()
                        .board(project, team, String.valueOf(board.id())))
                .collect().asList();
    }

    /** Whether only one team meets this failure. */
    private static boolean isOfTeam(Throwable failure) {
        return failure instanceof AzureDevOpsFailure && !(failure instanceof Throttled || failure instanceof Unauthorized
                || failure instanceof TokenExpired || failure instanceof Unreachable || failure instanceof TlsUntrusted);
    }

    private TeamReading withMembers(List<TeamMember> found) {
        return new TeamReading(team, found, areas, iterations, boards, calls + 1, null);
    }

    private TeamReading withAreas(List<TeamFieldValue> found) {
        return new TeamReading(team, members, found, iterations, boards, calls + 1, null);
    }

    private TeamReading withIterations(List<TeamSettingsIteration> found) {
        return new TeamReading(team, members, areas, found, boards, calls + 1, null);
    }

    private TeamReading withBoards(List<Board> found) {
        return new TeamReading(team, members, areas, iterations, found, calls + 1 + found.size(), null);
    }

    private TeamReading without(Throwable why) {
        return new TeamReading(team, members, areas, iterations, boards, calls + 1, why);
    }

    /** These readings' boards, each with its team. */
    static List<BoardRow> boards(StreamRun run, List<TeamReading> readings) {
        List<BoardRow> rows = new ArrayList<>();
        readings.forEach(reading -> reading.boards.stream().filter(board -> board.id() != null)
                .forEach(board -> rows.add(new BoardRow(run.project(), reading.team, board, run.now()))));
        return rows;
    }
}
