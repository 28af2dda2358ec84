package io.adobridge.reporting.rendering;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A build that failed, as far as people have to know to mend it.
 *
 * @param number as people see it
 * @param pipeline the pipeline's name
 * @param refusals why it did not even begin
 * @param steps the first ones that failed, perhaps none that Azure DevOps tells of
 */
public record FailedBuild(String number, String pipeline, List<String> refusals, List<FailedStep> steps) {

    /**
     * A task that failed; a job or stage where no task did.
     *
     * @param stage empty where the pipeline has none of a name
     * @param errors the first that it logged
     * @param log the end of its log
     * @param onTarget number of the latest build of the target branch in which it failed too, null where it did not
     */
    public record FailedStep(String stage, String job, String task, List<String> errors, List<String> log,
            @Nullable String onTarget) {
    }
}
