package io.adobridge.azure.work;

import static io.adobridge.azure.transport.Host.CORE;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Page;
import io.adobridge.azure.transport.Call;
import io.adobridge.azure.transport.Door;
import io.adobridge.azure.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Teams at work.
 * Teams are named by id or by name. A team without boards may be answered with an error instead of an empty list.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/work">Work</a>
 */
public final class WorkArea {

    private static final String TEAM = "{project}/{team}/_apis/work";

    private final Door door;

    public WorkArea(Door door) {
        this.door = door;
    }

    /** How a team works. */
    public Uni<TeamSetting> teamSettings(String project, String team) {
        return door.one(Call.get(CORE, TEAM + "/teamsettings", project, team), TeamSetting.class);
    }

    /** The iterations of a team, or only the current one. */
    public Multi<Page<TeamSettingsIteration>> iterations(String project, String team, @Nullable TimeFrame timeFrame) {
        Call call = Call.get(CORE, TEAM + "/teamsettings/iterations", project, team)
                .query("$timeframe", timeFrame == null ? null : timeFrame.wire());
        return door.pages(call, Paging.plain(), TeamSettingsIteration.class, null);
    }

    /** The work items of an iteration as links from parent to child. */
    public Uni<IterationWorkItems> iterationWorkItems(String project, String team, String iteration) {
        Call call = Call.get(CORE, TEAM + "/teamsettings/iterations/{iteration}/workitems", project, team, iteration);
        return door.one(call, IterationWorkItems.class);
    }

    /** The areas that a team owns. */
    public Uni<TeamFieldValues> teamFieldValues(String project, String team) {
        return door.one(Call.get(CORE, TEAM + "/teamsettings/teamfieldvalues", project, team), TeamFieldValues.class);
    }

    /** The boards of a team, one for each level of its backlog. */
    public Multi<Page<BoardReference>> boards(String project, String team) {
        return door.pages(Call.get(CORE, TEAM + "/boards", project, team), Paging.plain(), BoardReference.class, null);
    }

    /** One board with columns and swimlanes. */
    public Uni<Board> board(String project, String team, String board) {
        return door.one(Call.get(CORE, TEAM + "/boards/{board}", project, team, board), Board.class);
    }

    /** The columns of a board from left to right. */
    public Multi<Page<BoardColumn>> columns(String project, String team, String board) {
        Call call = Call.get(CORE, TEAM + "/boards/{board}/columns", project, team, board);
        return door.pages(call, Paging.plain(), BoardColumn.class, null);
    }

    /** The swimlanes of a board. */
    public Multi<Page<BoardRow>> rows(String project, String team, String board) {
        Call call = Call.get(CORE, TEAM + "/boards/{board}/rows", project, team, board);
        return door.pages(call, Paging.plain(), BoardRow.class, null);
    }

    /** The levels of the backlog. */
    public Multi<Page<BacklogLevelConfiguration>> backlogs(String project, String team) {
        Call call = Call.get(CORE, TEAM + "/backlogs", project, team);
        return door.pages(call, Paging.plain(), BacklogLevelConfiguration.class, null);
    }

    /** The levels of the backlog, and which states of each type count as what. */
    public Uni<BacklogConfiguration> backlogConfiguration(String project, String team) {
        return door.one(Call.get(CORE, TEAM + "/backlogconfiguration", project, team), BacklogConfiguration.class);
    }
}
