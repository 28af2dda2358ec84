package io.adobridge.connection.discovery;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.build.BuildDefinition;
import io.adobridge.azure.core.TeamProjectReference;
import io.adobridge.azure.core.WebApiTeam;
import io.adobridge.azure.git.GitRepository;
import io.adobridge.azure.work.BoardReference;

/**
 * Something that Azure DevOps has.
 *
 * @param id Azure's own, which outlives renames: a GUID, of a pipeline a number
 * @param project the project that it is in; of a project itself
 * @param standing how it was at the last synchronisation
 */
public record Discovered(Kind kind, String id, String name, InProject project, Traits traits, Standing standing) {

    /** A project as its parts name it. */
    public record InProject(UUID id, String name) {

        static InProject of(@Nullable TeamProjectReference project) {
            return project == null ? new InProject(new UUID(0, 0), "")
                    : new InProject(project.id(), String.valueOf(project.name()));
        }
    }

    /**
     * What the last synchronisation says.
     *
     * @param goneAt when it was first missed; null while it is there
     * @param problem why a project could not be looked through; null when it could
     */
    public record Standing(@Nullable Instant goneAt, @Nullable ProblemView problem) {

        static final Standing THERE = new Standing(null, null);
    }

    static Discovered of(TeamProjectReference project) {
        return new Discovered(Kind.PROJECT, project.id().toString(), String.valueOf(project.name()), InProject.of(project),
                Traits.ofProject(project.description(), project.visibility()), Standing.THERE);
    }

    static Discovered of(GitRepository repository) {
        return new Discovered(Kind.REPOSITORY, repository.id().toString(), String.valueOf(repository.name()),
                InProject.of(repository.project()),
                Traits.of(new Traits.OfRepository(repository.defaultBranch(), repository.size(), repository.webUrl(),
                        repository.isDisabled(), repository.isFork())),
                Standing.THERE);
    }

    static Discovered of(BuildDefinition pipeline, InProject project) {
        return new Discovered(Kind.PIPELINE, Integer.toString(pipeline.id()), String.valueOf(pipeline.name()), project,
                Traits.ofPipeline(pipeline.path()), Standing.THERE);
    }

    static Discovered of(WebApiTeam team, InProject project) {
        return new Discovered(Kind.TEAM, team.id().toString(), team.name(), project, Traits.ofTeam(team.description()),
                Standing.THERE);
    }

    static Discovered of(BoardReference board, WebApiTeam team, InProject project) {
        return new Discovered(Kind.BOARD, String.valueOf(board.id()), String.valueOf(board.name()), project,
                Traits.ofBoard(team.name()), Standing.THERE);
    }

    /** Of a repository, and only of one. */
    public Traits.OfRepository repository() {
        Traits.OfRepository repository = traits.repository();
        if (repository == null) {
            throw new IllegalStateException("Not a repository: " + kind);
        }
        return repository;
    }

    /** As a UUID, of everything but a pipeline. */
    public UUID uuid() {
        return UUID.fromString(id);
    }
}
