package io.adobridge.connection.discovery;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What is known of a thing beside its name, each only of some kinds.
 *
 * @param description of a project or team
 * @param visibility of a project
 * @param repository what is known of a repository
 * @param folder of a pipeline, such as {@code \}
 * @param team name of the team that a board belongs to
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Traits(@Nullable String description, @Nullable String visibility, @Nullable OfRepository repository,
        @Nullable String folder, @Nullable String team) {

    /**
     * What is known of a repository.
     *
     * @param defaultBranch such as {@code refs/heads/main}; null while it is empty
     * @param size in bytes
     * @param disabled whether Azure DevOps refuses to read it
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfRepository(@Nullable String defaultBranch, long size, @Nullable String webUrl, boolean disabled,
            boolean fork) {
    }

    static Traits ofProject(@Nullable String description, @Nullable String visibility) {
        return new Traits(description, visibility, null, null, null);
    }

    static Traits of(OfRepository repository) {
        return new Traits(null, null, repository, null, null);
    }

    static Traits ofPipeline(@Nullable String folder) {
        return new Traits(null, null, null, folder, null);
    }

    static Traits ofTeam(@Nullable String description) {
        return new Traits(description, null, null, null, null);
    }

    static Traits ofBoard(String team) {
        return new Traits(null, null, null, null, team);
    }
}
