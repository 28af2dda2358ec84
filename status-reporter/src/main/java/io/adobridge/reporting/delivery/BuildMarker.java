package io.adobridge.reporting.delivery;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.Page;
import io.adobridge.azure.core.JsonPatchOperation;
import io.adobridge.reporting.delivery.Outcome.Delivered;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Marks builds. Every attempt reads before it writes, and writes only what is not there yet: it may be repeated at will.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/build/properties">Build properties</a>
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/build/tags">Build tags</a>
 */
@ApplicationScoped
class BuildMarker {

    /** Sets the properties of a statement, or removes those of one that was withdrawn. */
    Uni<Outcome> setProperty(AzureDevOps azure, Target target, BuildMark mark) {
        return azure.build().properties(target.repository().project(), target.requireBuild())
                .map(mark::changes)
                .chain(changes -> change(azure, target, changes));
    }

    private static Uni<Outcome> change(AzureDevOps azure, Target target, List<JsonPatchOperation> changes) {
        if (changes.isEmpty()) {
            return done(true);
        }
        return azure.build().updateProperties(target.repository().project(), target.requireBuild(), changes)
                .chain(() -> done(false));
    }

    /** Leaves one tag of the statement's context on the build, none of one that was withdrawn. */
    Uni<Outcome> tag(AzureDevOps azure, Target target, BuildMark mark) {
        return azure.build().tags(target.repository().project(), target.requireBuild())
                .onItem().transformToIterable(Page::items).collect().asList()
                .chain(standing -> retag(azure, target, mark.staleAmong(standing), mark.missingAmong(standing)));
    }

    /** The new one first: a build is never without. */
    private static Uni<Outcome> retag(AzureDevOps azure, Target target, List<String> stale, Optional<String> missing) {
        return add(azure, target, missing)
                .chain(() -> Multi.createFrom().iterable(stale)
                        .onItem().transformToUniAndConcatenate(tag -> remove(azure, target, tag))
                        .onItem().ignoreAsUni())
                .chain(() -> done(stale.isEmpty() && missing.isEmpty()));
    }

    private static Uni<Void> add(AzureDevOps azure, Target target, Optional<String> missing) {
        return missing.map(tag -> azure.build().addTag(target.repository().project(), target.requireBuild(), tag))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Somebody else may have been faster. */
    private static Uni<Void> remove(AzureDevOps azure, Target target, String tag) {
        return azure.build().deleteTag(target.repository().project(), target.requireBuild(), tag)
                .onFailure(AzureDevOpsFailure.NotFound.class).recoverWithNull();
    }

    private static Uni<Outcome> done(boolean already) {
        return Uni.createFrom().item(new Delivered(null, already));
    }
}
