package io.adobridge.testbed.azure.routes;

import java.util.Optional;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.world.Build;
import io.adobridge.testbed.azure.world.Commit;
import io.adobridge.testbed.azure.world.Definition;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.PullRequest;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;

/** Finds what a path names, or answers as Azure DevOps does where there is no such thing. */
record Lookup(World world) {

    /** The path's project; empty where the path names none. */
    Optional<Project> projectIfNamed(Request request) {
        return request.vars().containsKey("project") ? Optional.of(project(request)) : Optional.empty();
    }

    Project project(Request request) {
        return project(request.var("project"));
    }

    /** @throws ApiError 404 TF200016 or, for an id, VS800075 */
    Project project(String nameOrId) {
        return world.projects().find(nameOrId).orElseThrow(() -> noProject(nameOrId));
    }

    private static ApiError noProject(String nameOrId) {
        if (nameOrId.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
            return new ApiError(404, "ProjectDoesNotExistException", "VS800075: The project with id "
                    + "'vstfs:///Classification/TeamProject/" + nameOrId
                    + "' does not exist, or you do not have permission to access it.");
        return new ApiError(404, "ProjectDoesNotExistWithNameException", "TF200016: The following project does not exist: "
                + nameOrId + ". Verify that the name of the project is correct and that the project exists on the specified "
                + "Azure DevOps Server.");
    }

    /** The path's repository, which may be disabled. */
    Repository anyRepository(Request request) {
        String nameOrId = request.var("repositoryId");
        return world.repositories().find(projectIfNamed(request), nameOrId)
                .filter(found -> world.repositories().isReadableBy(request.caller(), found))
                .orElseThrow(() -> noRepository(nameOrId));
    }

    /** @throws ApiError 404 TF401019 where there is none or it is disabled */
    Repository repository(Request request) {
        Repository found = anyRepository(request);
        if (found.disabled())
            throw noRepository(request.var("repositoryId"));
        return found;
    }

    private static ApiError noRepository(String nameOrId) {
        return new ApiError(404, "GitRepositoryNotFoundException", "TF401019: The Git repository with name or identifier "
                + nameOrId + " does not exist or you do not have permissions for the operation you are attempting.");
    }

    /** The path's pull request; where the path names a repository, one of that. */
    PullRequest pullRequest(Request request) {
        int id = request.intVar("pullRequestId");
        Optional<Repository> repository = request.vars().containsKey("repositoryId") ? Optional.of(repository(request))
                : Optional.empty();
        return world.pullRequests().find(id)
                .filter(found -> repository.isEmpty() || repository.get().index() == found.repository())
                .filter(found -> !world.repositories().at(found.repository()).disabled())
                .filter(found -> !world.repositories().at(found.repository()).deleted())
                .orElseThrow(() -> new ApiError(404, "GitPullRequestNotFoundException",
                        "TF401180: The requested pull request was not found."));
    }

    Commit commit(Repository repository, String sha) {
        return world.commit(repository, sha).orElseThrow(() -> new ApiError(404, "GitCommitDoesNotExistException",
                "TF401175:The version descriptor <Commit: " + sha + " > could not be resolved to a version in the repository "
                        + repository.name()));
    }

    Definition definition(Request request) {
        int id = request.intVar("definitionId");
        Project project = project(request);
        return world.definitions().find(id).filter(found -> found.project() == project.index())
                .orElseThrow(() -> new ApiError(404, "DefinitionNotFoundException",
                        "The requested definition " + id + " could not be found."));
    }

    Build build(Request request) {
        int id = request.intVar("buildId");
        Optional<Project> project = projectIfNamed(request);
        return world.builds().find(id)
                .filter(found -> project.isEmpty() || project.get().index() == found.definition().project())
                .orElseThrow(() -> new ApiError(404, "BuildNotFoundException",
                        "The requested build " + id + " could not be found."));
    }
}
