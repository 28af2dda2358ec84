package io.adobridge.ingestion.boards;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.workitems.WorkItem;
import io.adobridge.azure.workitems.WorkItemBatchGetRequest;
import io.adobridge.azure.workitems.WorkItemQueryResult;
import io.adobridge.azure.workitems.WorkItemReference;
import io.adobridge.ingestion.reconciliation.Round;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Which work items a project has, as cheaply as Azure DevOps tells: ids by query, and of few of them where and when they
 * were changed.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/wiql/query-by-wiql">Wiql - Query By Wiql</a>
 */
final class Inventory {

    /** A query that finds more than 20,000 is refused. */
    private static final int IDS = 10_000;
    private static final int REVISIONS = 1_000;
    private static final int AT_ONCE = 200;

    private static final List<String> FIELDS = List.of("System.Id", "System.Rev", "System.TeamProject",
            "System.ChangedDate", "System.CreatedDate");

    private static final String QUERY = """
            SELECT [System.Id] FROM WorkItems WHERE [System.TeamProject] = @project AND [System.Id] > %s \
            AND [System.ChangedDate] >= '%s' ORDER BY [System.Id]""";

    private Inventory() {
    }

    /** Those that changed since everything is here. */
    static Uni<Listed> ids(StreamRun run, Round round) {
        return query(run, round, round.span().oldest(), IDS);
    }

    /** Those that changed in the time that is compared. */
    static Uni<Listed> changed(StreamRun run, Round round) {
        return query(run, round, round.span().from(), REVISIONS);
    }

    private static Uni<Listed> query(StreamRun run, Round round, Instant since, int top) {
        String behind = round.place().behind() == null ? "0" : round.place().behind();
        return run.azure().workItems().wiql(run.project().toString(), QUERY.formatted(behind, since.truncatedTo(SECONDS)), top)
                .map(result -> Listed.of(result, behind, top));
    }

    /** What there is to be known of these, wherever they are by now. */
    static Uni<Details> details(StreamRun run, List<Long> ids) {
        return Multi.createFrom().iterable(ids).map(Math::toIntExact).group().intoLists().of(AT_ONCE)
                .onItem().transformToUniAndConcatenate(some -> run.azure().workItems()
                        .workItemsBatch(null, WorkItemBatchGetRequest.of(some, FIELDS)).toUni())
                .collect().asList()
                .map(pages -> Details.of(pages.stream().flatMap(page -> page.items().stream()).toList()));
    }

    /** Requests that the details of so many take. */
    static int calls(int ids) {
        return (ids + AT_ONCE - 1) / AT_ONCE;
    }

    /**
     * Ids in ascending order.
     *
     * @param after all are higher
     * @param next where to go on, null when these are all
     */
    record Listed(List<Long> ids, long after, @Nullable String next) {

        static Listed of(WorkItemQueryResult result, String behind, int top) {
            List<Long> ids = result.workItems().stream().map(WorkItemReference::id).map(Integer::longValue).sorted().toList();
            return new Listed(ids, Long.parseLong(behind),
                    ids.size() < top ? null : Long.toString(ids.get(ids.size() - 1)));
        }

        /** None that is higher is compared with these. */
        long upTo() {
            return next == null ? Long.MAX_VALUE : Long.parseLong(next);
        }
    }

    /** @param project its name */
    record Detail(long id, int rev, String project, Instant changed, @Nullable Instant created) {
    }

    /** Of some work items, by id; those that there are not are left out. */
    record Details(Map<Long, Detail> byId) {

        static Details of(List<WorkItem> items) {
            Map<Long, Detail> byId = new HashMap<>();
            items.forEach(item -> byId.put((long) item.id(), detail(item)));
            return new Details(Map.copyOf(byId));
        }

        @Nullable
        Detail of(long id) {
            return byId.get(id);
        }

        /** Those that changed before. */
        List<Detail> before(Instant until) {
            return byId.values().stream().filter(detail -> detail.changed().isBefore(until)).toList();
        }

        private static Detail detail(WorkItem item) {
            Instant changed = Dates.known(item.instant("System.ChangedDate"));
            return new Detail(item.id(), item.rev(), String.valueOf(item.text("System.TeamProject")),
                    changed == null ? Instant.EPOCH : changed, Dates.known(item.instant("System.CreatedDate")));
        }
    }
}
