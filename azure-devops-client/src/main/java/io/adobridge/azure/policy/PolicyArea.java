package io.adobridge.azure.policy;

import static io.adobridge.azure.transport.Host.CORE;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Page;
import io.adobridge.azure.transport.Call;
import io.adobridge.azure.transport.Door;
import io.adobridge.azure.transport.Paging;
import io.smallrye.mutiny.Multi;

/**
 * Branch policies.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/policy">Policy</a>
 */
public final class PolicyArea {

    private final Door door;

    public PolicyArea(Door door) {
        this.door = door;
    }

    /** The policies of a project. */
    public Multi<Page<PolicyConfiguration>> configurations(String project, @Nullable String from) {
        Call call = Call.get(CORE, "{project}/_apis/policy/configurations", project);
        return door.pages(call, Paging.headerToken("$top", 100), PolicyConfiguration.class, from);
    }

    /** The types of policies that a project may have. */
    public Multi<Page<PolicyType>> types(String project) {
        return door.pages(Call.get(CORE, "{project}/_apis/policy/types", project), Paging.plain(), PolicyType.class, null);
    }

    /** How a pull request stands with each policy. */
    public Multi<Page<PolicyEvaluationRecord>> evaluations(UUID project, int pullRequest, @Nullable String from) {
        String artifact = "vstfs:///CodeReview/CodeReviewId/%s/%d".formatted(project, pullRequest);
        Call call = Call.get(CORE, "{project}/_apis/policy/evaluations", project)
                .query("artifactId", artifact).version("7.1-preview.1");
        return door.pages(call, Paging.skip("$top", "$skip", 100), PolicyEvaluationRecord.class, from);
    }
}
