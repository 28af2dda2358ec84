package io.adobridge.testbed.azure.routes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.front.Pages;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Fields;
import io.adobridge.testbed.azure.world.Kind;
import io.adobridge.testbed.azure.world.Node;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.Teams.Team;
import io.adobridge.testbed.azure.world.WorkProcess.State;
import io.adobridge.testbed.azure.world.World;

/** Teams and their members, and what a team plans with: settings, iterations, areas, boards and columns. */
final class TeamRoutes {
    private static final String PEOPLE = "vso.project|vso.profile";
    private static final String WORK = "{project}/{team}/_apis/work/";
    private final World world;
    private final Lookup lookup;

    TeamRoutes(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    Routes routes() {
        return new Routes()
                .get(View.CORE, "_apis/teams", PEOPLE, request -> list(request, world.teams().all()))
                .get(View.CORE, "_apis/projects/{project}/teams", PEOPLE,
                        request -> list(request, world.teams().of(lookup.project(request))))
                .get(View.CORE, "_apis/projects/{project}/teams/{team}", PEOPLE, this::one)
                .get(View.CORE, "_apis/projects/{project}/teams/{team}/members", PEOPLE, this::members)
                .get(View.CORE, WORK + "teamsettings", "vso.work", this::settings)
                .get(View.CORE, WORK + "teamsettings/iterations", "vso.work", this::iterations)
                .get(View.CORE, WORK + "teamsettings/teamfieldvalues", "vso.work", this::areas)
                .get(View.CORE, WORK + "boards", "vso.work", this::boards)
                .get(View.CORE, WORK + "boards/{board}", "vso.work", this::board)
                .get(View.CORE, WORK + "boards/{board}/columns", "vso.work", this::columns);
    }

    private Team team(Request request) {
        String nameOrId = request.var("team");
        return world.teams().find(lookup.project(request), nameOrId).orElseThrow(() -> new ApiError(404,
                "TeamNotFoundException", "VS402371: The team '" + nameOrId + "' does not exist."));
    }

    private Reply list(Request request, List<Team> teams) {
        View view = View.of(world, request);
        return new Pages<>(request, teams, Out.<Team> each((out, team) -> fields(out, view, team))).skip(100, 5_000);
    }

    private Reply one(Request request) {
        return Out.object(out -> fields(out, View.of(world, request), team(request)));
    }

    private static Out fields(Out out, View view, Team team) {
        return out.put("id", team.id()).put("name", team.name())
                .put("url", view.base() + "/_apis/projects/" + team.project().id() + "/teams/" + team.id())
                .put("description", "Those who work on " + team.area())
                .put("identityUrl", view.links().base(View.GRAPH) + "/_apis/Identities/" + team.id())
                .put("projectName", team.project().name())
                .put("projectId", team.project().id());
    }

    private Reply members(Request request) {
        View view = View.of(world, request);
        List<Identity> members = team(request).members();
        return new Pages<>(request, members, Out.<Identity> each((out, person) -> out
                .put("isTeamAdmin", person.equals(members.get(0)) ? true : null)
                .object("identity", identity -> view.identity(identity, person)))).skip(100, 5_000);
    }

    private Reply settings(Request request) {
        Team team = team(request);
        Node root = world.classification().iterations(team.project());
        return Out.object(out -> out
                .object("backlogIteration",
                        fields -> fields.put("id", root.identifier()).put("name", root.name()).put("path", ""))
                .put("bugsBehavior", "asRequirements")
                .texts("workingDays", List.of("monday", "tuesday", "wednesday", "thursday", "friday"))
                .object("backlogVisibilities", levels -> levels.put("Microsoft.EpicCategory", true)
                        .put("Microsoft.FeatureCategory", true).put("Microsoft.RequirementCategory", true)));
    }

    private Reply iterations(Request request) {
        View view = View.of(world, request);
        Team team = team(request);
        boolean current = request.param("$timeframe").map(frame -> frame.equalsIgnoreCase("current")).orElse(false);
        List<Node> sprints = world.classification().iterations(team.project()).all()
                .filter(node -> node.start() != null)
                .filter(node -> !current || timeFrame(node).equals("current")).toList();
        return Out.list(sprints, (out, node) -> out
                .put("id", node.identifier()).put("name", node.name()).put("path", node.path())
                .object("attributes", attributes -> attributes.put("startDate", day(node.start()))
                        .put("finishDate", day(node.finish())).put("timeFrame", timeFrame(node)))
                .put("url", view.base(team.project()) + "/" + team.id() + "/_apis/work/teamsettings/iterations/"
                        + node.identifier()));
    }

    static @Nullable Instant day(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private String timeFrame(Node sprint) {
        LocalDate today = world.end().atZone(ZoneOffset.UTC).toLocalDate();
        if (sprint.finish() != null && sprint.finish().isBefore(today))
            return "past";
        return sprint.start() != null && sprint.start().isAfter(today) ? "future" : "current";
    }

    private Reply areas(Request request) {
        Team team = team(request);
        return Out.object(out -> out
                .object("field", field -> field.put("referenceName", Fields.AREA_PATH))
                .put("defaultValue", team.area())
                .array("values", List.of(team.area()), (value, area) -> value.put("value", area).put("includeChildren", true)));
    }

    /** @param types the types of work item on it */
    private record Board(UUID id, String name, List<String> types) {
    }

    private List<Board> all(Team team) {
        Project project = team.project();
        String requirement = project.process().requirement();
        long base = Math.floorMod(team.id().getLeastSignificantBits(), 1L << 40) * 3;
        return List.of(
                new Board(world.seed().guid(Kind.BOARD, base), requirement.equals("User Story") ? "Stories" : "Backlog items",
                        List.of(requirement, "Bug")),
                new Board(world.seed().guid(Kind.BOARD, base + 1), "Features", List.of("Feature")),
                new Board(world.seed().guid(Kind.BOARD, base + 2), "Epics", List.of("Epic")));
    }

    private Board wanted(Request request, Team team) {
        String nameOrId = request.var("board");
        return all(team).stream()
                .filter(board -> board.name().equalsIgnoreCase(nameOrId) || board.id().toString().equalsIgnoreCase(nameOrId))
                .findFirst().orElseThrow(() -> new ApiError(404, "BoardDoesNotExistException",
                        "VS402412: The board '" + nameOrId + "' does not exist."));
    }

    private Reply boards(Request request) {
        View view = View.of(world, request);
        Team team = team(request);
        return Out.list(all(team), (out, board) -> board(out, view, team, board));
    }

    private static Out board(Out out, View view, Team team, Board board) {
        return out.put("id", board.id()).put("name", board.name())
                .put("url", view.base(team.project()) + "/" + team.id() + "/_apis/work/boards/" + board.id());
    }

    private Reply board(Request request) {
        Team team = team(request);
        Board board = wanted(request, team);
        return Out.object(out -> board(out, View.of(world, request), team, board).put("revision", 1).put("isValid", true)
                .array("columns", states(team, board), (column, state) -> column(column, team, board, state)));
    }

    private Reply columns(Request request) {
        Team team = team(request);
        Board board = wanted(request, team);
        return Out.list(states(team, board), (out, state) -> column(out, team, board, state));
    }

    private static List<State> states(Team team, Board board) {
        return team.project().process().states(board.types().get(0)).stream()
                .filter(state -> !state.category().equals("Removed")).toList();
    }

    private Out column(Out out, Team team, Board board, State state) {
        List<State> all = states(team, board);
        int place = all.indexOf(state);
        boolean between = place > 0 && place < all.size() - 1;
        UUID id = world.seed().guid(Kind.BOARD, -1_000L - board.id().hashCode() * 16L - place);
        return out.put("id", id).put("name", state.name()).put("itemLimit", between ? 5 : 0)
                .object("stateMappings", mappings -> mappings.each(board.types(), (one, type) -> one.put(type, state.name())))
                .put("isSplit", between ? false : null)
                .put("columnType", place == 0 ? "incoming" : between ? "inProgress" : "outgoing");
    }
}
