package io.adobridge.connection.verification;

import java.time.Duration;

import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.connection.target.Diagnosis;
import io.adobridge.kit.platform.CallerContext;
import io.smallrye.mutiny.Uni;

/** How long one check may take. */
record Patience(Duration longest) {

    /** The call's own result on the caller's context, or {@link NoAnswer}. */
    <T> Uni<T> with(Uni<T> call) {
        return Uni.createFrom().deferred(() -> call
                .ifNoItem().after(longest).failWith(NoAnswer::new)
                .emitOn(CallerContext.current()));
    }

    /** Whether a failure says something about the connection, rather than about us. */
    static boolean explains(Throwable failure) {
        return failure instanceof NoAnswer || Diagnosis.explains(failure);
    }

    /**
     * Why a right could not be used by an identity that is known to be good.
     *
     * @param project where it was tried, empty for nowhere in particular
     */
    static Diagnosis diagnose(Throwable failure, Right right, String project) {
        if (failure instanceof NoAnswer) {
            return Causes.noAnswer();
        }
        return failure instanceof NotFound && !project.isEmpty() ? Causes.projectDisabled(project)
                : Diagnosis.ofUse(failure, right.scope());
    }
}
