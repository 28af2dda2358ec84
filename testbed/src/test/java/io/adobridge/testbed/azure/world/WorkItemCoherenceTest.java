package io.adobridge.testbed.azure.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class WorkItemCoherenceTest {
    private final World world = Examples.small();
    private final WorkItems items = world.workItems();

    private List<Revision> everything() {
        return LongStream.rangeClosed(1, items.watermark()).mapToObj(items::at).toList();
    }

    @Test
    void theStreamHasEveryRevisionOnceAndInOrder() {
        List<Revision> stream = everything();
        assertThat(stream).hasSize(4_000);
        assertThat(stream.stream().map(Revision::changed)).isSorted();
        List<Revision> byItem = IntStream.rangeClosed(1, items.count()).boxed().flatMap(id -> items.revisions(id).stream())
                .toList();
        assertThat(byItem).containsExactlyInAnyOrderElementsOf(stream);
    }

    @Test
    void revisionsOfAnItemAreNumberedInTheOrderOfTheStream() {
        Map<Integer, Integer> last = new HashMap<>();
        assertThat(everything()).allSatisfy(
                revision -> assertThat(revision.rev()).isEqualTo(last.merge(revision.id(), 1, Integer::sum)));
    }

    @Test
    void theNewestRevisionIsTheItem() {
        Map<Integer, Revision> newest = everything().stream()
                .collect(Collectors.toMap(Revision::id, revision -> revision, (before, after) -> after));
        assertThat(IntStream.rangeClosed(1, items.count()).boxed()).allSatisfy(id -> {
            Revision now = items.newest(id).orElseThrow();
            assertThat(now).isEqualTo(newest.get(id));
            assertThat(now.revised()).isEqualTo(Revision.NEVER);
            assertThat(items.deleted(id)).isEqualTo(now.deleted());
        });
    }

    @Test
    void everyRevisionLastsUntilTheNext() {
        assertThat(IntStream.rangeClosed(1, items.count()).boxed()).allSatisfy(id -> {
            List<Revision> all = items.revisions(id);
            for (int i = 0; i + 1 < all.size(); i++)
                assertThat(all.get(i).revised()).isEqualTo(all.get(i + 1).changed());
        });
    }

    @Test
    void someAreReopenedMovedDeletedAndRetitled() {
        Map<Integer, List<Revision>> all = everything().stream().collect(Collectors.groupingBy(Revision::id));
        assertThat(all.values()).anyMatch(revisions -> changes(revisions, Fields.PROJECT) > 1)
                .anyMatch(revisions -> changes(revisions, Fields.TITLE) > 1)
                .anyMatch(revisions -> revisions.stream().anyMatch(revision -> revision.text(Fields.REASON).equals("Reopened")))
                .anyMatch(revisions -> revisions.get(revisions.size() - 1).deleted());
        assertThat(all.values().stream().mapToInt(List::size).max().orElse(0)).isGreaterThan(6);
    }

    private static long changes(List<Revision> revisions, String field) {
        return revisions.stream().map(revision -> revision.text(field)).distinct().count();
    }

    @Test
    void parentsAndChildrenAgree() {
        assertThat(IntStream.rangeClosed(1, items.count()).boxed().filter(id -> !items.deleted(id))).allSatisfy(id -> {
            Object parent = items.newest(id).orElseThrow().field(Fields.PARENT);
            assertThat(parent == null || items.deleted((Integer) parent) || items.children((Integer) parent).contains(id))
                    .isTrue();
            assertThat(items.children(id)).allMatch(child -> id.equals(items.newest(child).orElseThrow().field(Fields.PARENT)));
        });
    }

    @Test
    void workAndCodeAreLinkedBothWays() {
        List<PullRequest> linked = IntStream.rangeClosed(1, world.pullRequests().count())
                .mapToObj(id -> world.pullRequests().find(id).orElseThrow())
                .filter(pullRequest -> !pullRequest.workItems().isEmpty()).toList();
        assertThat(linked).hasSizeGreaterThan(150).allSatisfy(pullRequest -> assertThat(
                world.pullRequestsOf(pullRequest.workItems().get(0))).contains(pullRequest.id()));
        assertThat(IntStream.rangeClosed(1, items.count()).boxed()).allSatisfy(id -> assertThat(world.pullRequestsOf(id))
                .allMatch(other -> world.pullRequests().find(other).orElseThrow().workItems().contains(id)));
    }
}
