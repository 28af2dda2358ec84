package io.adobridge.connection.discovery;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.Page;
import io.adobridge.azure.core.WebApiTeam;
import io.adobridge.connection.discovery.Discovered.InProject;
import io.adobridge.connection.target.Coverage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * A look at Azure DevOps as it is now, within the projects that a connection is limited to.
 *
 * @param azure seen by the token that looks
 */
public record Survey(AzureDevOps azure, Coverage coverage) {

    /** Projects that are looked through side by side. */
    private static final int AT_ONCE = 4;

    /** Every project that the token sees, covered or not. */
    Uni<List<Discovered>> allProjects() {
        return all(azure.core().projects(null)).map(Discovered::of).collect().asList();
    }

    /** The repositories of a project, or of all that are covered. */
    public Uni<List<Discovered>> repositories(@Nullable String project) {
        return all(project == null ? azure.git().repositories() : azure.git().repositories(project))
                .map(Discovered::of)
                .filter(this::covers)
                .collect().asList();
    }

    /** All of a kind in a project, named or by id, or in all that are covered. */
    Uni<List<Discovered>> find(Kind kind, @Nullable String project) {
        return switch (kind) {
            case PROJECT -> allProjects().map(found -> found.stream().filter(this::covers)
                    .filter(each -> project == null || each.id().equalsIgnoreCase(project)
                            || each.name().equalsIgnoreCase(project))
                    .toList());
            case REPOSITORY -> repositories(project);
            default -> project == null ? inEachProject(kind)
                    : azure.core().project(project)
                            .map(found -> new InProject(found.id(), String.valueOf(found.name())))
                            .chain(found -> coverage.includes(found.name()) ? in(found, kind)
                                    : Uni.createFrom().item(List.of()));
        };
    }

    /** All of a kind in one project. */
    Uni<List<Discovered>> in(InProject project, Kind kind) {
        String id = project.id().toString();
        return switch (kind) {
            case PROJECT -> throw new IllegalArgumentException("A project contains no project");
            case REPOSITORY -> all(azure.git().repositories(id)).map(Discovered::of).collect().asList();
            case PIPELINE -> all(azure.build().definitions(id, null))
                    .map(pipeline -> Discovered.of(pipeline, project)).collect().asList();
            case TEAM -> all(azure.core().teams(id, null)).map(team -> Discovered.of(team, project)).collect().asList();
            case BOARD -> all(azure.core().teams(id, null))
                    .onItem().transformToMultiAndConcatenate(team -> boards(team, project)).collect().asList();
        };
    }

    private Uni<List<Discovered>> inEachProject(Kind kind) {
        return find(Kind.PROJECT, null)
                .onItem().transformToMulti(projects -> Multi.createFrom().iterable(projects))
                .onItem().transformToUni(project -> in(project.project(), kind)).merge(AT_ONCE)
                .onItem().<Discovered> disjoint()
                .collect().asList();
    }

    /** A team that has no boards may be answered as if there was no such thing. */
    private Multi<Discovered> boards(WebApiTeam team, InProject project) {
        return all(azure.work().boards(project.id().toString(), team.id().toString()))
                .filter(board -> board.id() != null)
                .map(board -> Discovered.of(board, team, project))
                .onFailure(NotFound.class).recoverWithCompletion();
    }

    private boolean covers(Discovered found) {
        return coverage.includes(found.project().name());
    }

    private static <T> Multi<T> all(Multi<Page<T>> pages) {
        return pages.onItem().transformToIterable(Page::items);
    }
}
