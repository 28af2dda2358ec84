package io.adobridge.reporting.delivery;

import java.util.UUID;

import io.adobridge.azure.AzureDevOps;
import io.smallrye.mutiny.Uni;

/** Says on a pull request what there is to say; the feature that knows it provides this, so that deliveries need not. */
public interface Conversations {

    /**
     * Brings the threads of one lane into the state that the lane's latest reports ask for, however they stand now. Fails as
     * {@link PullRequestClosed}, or as Azure DevOps does.
     *
     * @return whether nothing had to be written
     */
    Uni<Boolean> bringUpToDate(AzureDevOps azure, UUID lane, Target target, Statement statement);

    /**
     * Begins or rewrites the one thread that says why a build failed, or closes it where the build is green; on a pull request
     * that is closed nobody waits for it. Fails as Azure DevOps does.
     *
     * @return whether nothing had to be written
     */
    Uni<Boolean> explainBuild(AzureDevOps azure, UUID lane, Target target, Statement statement);
}
