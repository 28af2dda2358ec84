package io.adobridge.ingestion.repos;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.adobridge.azure.git.GitCommitRef;
import io.adobridge.azure.git.GitPullRequest;
import io.adobridge.azure.git.GitRepository;
import io.adobridge.azure.git.IdentityRefWithVote;
import io.adobridge.azure.git.WebApiTagDefinition;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.Found;
import io.adobridge.ingestion.stream.Person;

/** How a pull request fills its row. */
final class PullRequestTable {

    static final Table<Found<GitPullRequest>> TABLE = Table.<Found<GitPullRequest>> named("pull_request")
            .number("pull_request_id", found -> (long) found.item().pullRequestId()).key()
            .id("project_id", Found::project)
            .id("repository_id", found -> repository(found.item().repository()))
            .text("title", found -> found.item().title())
            .text("description", found -> found.item().description())
            .text("status", found -> String.valueOf(found.item().status()))
            .flag("draft", found -> found.item().isDraft())
            .text("source_ref", found -> found.item().sourceRefName())
            .text("target_ref", found -> found.item().targetRefName())
            .text("merge_status", found -> found.item().mergeStatus())
            .text("author_id", found -> Person.of(found.item().createdBy()).id())
            .text("author_name", found -> Person.of(found.item().createdBy()).name())
            .text("author_unique_name", found -> Person.of(found.item().createdBy()).uniqueName())
            .text("closed_by_id", found -> Person.of(found.item().closedBy()).id())
            .text("closed_by_name", found -> Person.of(found.item().closedBy()).name())
            .text("closed_by_unique_name", found -> Person.of(found.item().closedBy()).uniqueName())
            .time("creation_date", found -> Dates.known(found.item().creationDate()))
            .time("closed_date", found -> Dates.known(found.item().closedDate()))
            .text("last_merge_source_commit", found -> commit(found.item().lastMergeSourceCommit()))
            .text("last_merge_target_commit", found -> commit(found.item().lastMergeTargetCommit()))
            .text("last_merge_commit", found -> commit(found.item().lastMergeCommit()))
            .json("reviewers", found -> reviewers(found.item().reviewers()))
            .texts("labels", found -> labels(found.item().labels()))
            .build();

    private PullRequestTable() {
    }

    private static @Nullable UUID repository(@Nullable GitRepository repository) {
        return repository == null ? null : repository.id();
    }

    private static @Nullable String commit(@Nullable GitCommitRef commit) {
        return commit == null ? null : commit.commitId();
    }

    private static String reviewers(List<IdentityRefWithVote> reviewers) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (IdentityRefWithVote reviewer : reviewers) {
            array.addObject().put("id", reviewer.id()).put("name", reviewer.displayName())
                    .put("uniqueName", reviewer.uniqueName()).put("vote", reviewer.vote())
                    .put("required", reviewer.isRequired());
        }
        return array.toString();
    }

    private static String labels(List<WebApiTagDefinition> labels) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        labels.stream().filter(WebApiTagDefinition::active).map(WebApiTagDefinition::name).forEach(array::add);
        return array.toString();
    }
}
