package io.adobridge.testbed.azure.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.azure.world.TimelineRecord.Attempt;
import io.adobridge.testbed.azure.world.TimelineRecord.Issue;

/**
 * Writes the timeline of one build so that it agrees with the build: the stages share its time, one of them fails where it
 * failed, what follows is skipped, and what was retried is there twice.
 */
final class TimelineWriter {
    /** More records than a timeline ever has. */
    private static final long RECORDS = 4096;
    private static final List<String> TASKS = List.of("CmdLine", "DotNetCoreCLI", "Npm", "Maven", "Docker", "PowerShell");
    private static final String PUBLISH_COVERAGE = "PublishCodeCoverageResults";
    private final Seed seed;
    private final Build build;
    private final UUID id;
    private final Dice dice;
    private final List<TimelineRecord> records = new ArrayList<>();
    private int logs;

    TimelineWriter(Seed seed, Build build, UUID id) {
        this.seed = seed;
        this.build = build;
        this.id = id;
        this.dice = seed.dice(Kind.TASK, build.id());
    }

    /** @param start absent where it has not run, and never will where its outcome is known */
    private record Span(@Nullable Instant start, @Nullable Instant finish, @Nullable String result) {

        String state() {
            return result != null ? "completed" : start != null ? "inProgress" : "pending";
        }

        /** A part of it, of so many equal ones. */
        Span part(int index, int count, @Nullable String outcome) {
            if (start == null || finish == null)
                return new Span(index == 0 ? start : null, null, outcome);
            Duration each = Duration.between(start, finish).dividedBy(count);
            return new Span(start.plus(each.multipliedBy(index)), start.plus(each.multipliedBy(index + 1)), outcome);
        }
    }

    private static final Span SKIPPED = new Span(null, null, "skipped");
    private static final Span PENDING = new Span(null, null, null);

    Timeline write() {
        if (build.definition().yaml())
            stages(build.definition().stages());
        else
            phase(null, "Agent job 1", "Phase_1", 1, whole(), 1);
        return new Timeline(id, records.size() + 3, List.copyOf(records));
    }

    private Span whole() {
        return new Span(build.started(), build.finished(), outcome());
    }

    private @Nullable String outcome() {
        Build.Result result = build.result();
        return result == null ? null : switch (result) {
            case SUCCEEDED -> "succeeded";
            case PARTIALLY_SUCCEEDED -> "succeededWithIssues";
            case FAILED -> "failed";
            case CANCELED -> "canceled";
        };
    }

    private void stages(List<String> names) {
        int run = build.pullRequest().isPresent() ? Math.min(2, names.size()) : names.size();
        boolean broke = build.result() == Build.Result.FAILED || build.result() == Build.Result.CANCELED;
        int last = broke ? dice.below(run) : run - 1;
        int retried = build.finished() != null && dice.chance(8) ? dice.below(last + 1) : -1;
        int shares = last + 1 + (retried >= 0 ? 1 : 0);
        int share = 0;
        for (int i = 0; i < names.size(); i++) {
            List<Attempt> before = i == retried ? List.of(new Attempt(1, id, next())) : List.of();
            if (i == retried)
                stage(names.get(i), i + 1, whole().part(share++, shares, "failed"), 1, List.of());
            stage(names.get(i), i + 1, span(i, last, share++, shares), before.size() + 1, before);
        }
    }

    private Span span(int stage, int last, int share, int shares) {
        if (build.finished() == null)
            return stage == 0 ? whole() : PENDING;
        return stage > last ? SKIPPED : whole().part(share, shares, stage == last ? outcome() : "succeeded");
    }

    private void stage(String name, int order, Span span, int attempt, List<Attempt> before) {
        UUID stage = next();
        add(null, "Stage", name, name, order, span, attempt, before, null);
        int jobs = span.start() == null ? 0 : name.equals("Test") ? 2 : 1;
        for (int i = 0; i < jobs; i++)
            phase(stage, name + " job " + (i + 1), name + ".job" + (i + 1), i + 1, span, attempt);
    }

    private void phase(@Nullable UUID stage, String name, String identifier, int order, Span span, int attempt) {
        boolean main = order == 1;
        Span mine = main ? span : new Span(span.start(), span.finish(), span.result() == null ? null : "succeeded");
        UUID phase = next();
        add(stage, "Phase", name, identifier, order, mine, attempt, List.of(), null);
        UUID job = next();
        add(phase, "Job", name, identifier + ".__default", 1, mine, attempt, List.of(), null);
        tasks(job, identifier, mine, attempt);
    }

    private void tasks(UUID job, String identifier, Span span, int attempt) {
        int count = 4 + dice.below(5);
        boolean bad = "failed".equals(span.result()) || "canceled".equals(span.result());
        int last = bad ? 2 + dice.below(count - 3) : count - 1;
        for (int i = 0; i < count; i++) {
            boolean end = i == count - 1;
            String name = i == 0 ? "Initialize job" : i == 1 ? "Checkout" : end ? "Finalize Job" : "Step " + (i - 1);
            String task = i < 2 || end ? null : dice.pick(TASKS);
            if (i == count - 2 && publishesCoverage(identifier))
                task = PUBLISH_COVERAGE;
            add(job, "Task", name, identifier + ".task" + i, i + 1, task(span, i, last, count), attempt, List.of(), task);
        }
    }

    /** Every third pipeline does, in the first job of its tests. */
    private boolean publishesCoverage(String job) {
        return build.definition().id() % 3 == 1 && job.equals("Test.job1");
    }

    private Span task(Span span, int index, int last, int count) {
        if (span.finish() == null)
            return index == 0 ? span : PENDING;
        if (index > last && index < count - 1)
            return SKIPPED;
        boolean decisive = index == last && !"succeeded".equals(span.result());
        return span.part(index, count, decisive ? span.result() : "succeeded");
    }

    private UUID next() {
        return seed.guid(Kind.TASK, build.id() * RECORDS + records.size());
    }

    private void add(@Nullable UUID parent, String type, String name, String identifier, int order, Span span, int attempt,
            List<Attempt> before, @Nullable String task) {
        boolean ran = span.start() != null;
        String worker = ran && !type.equals("Stage") && !type.equals("Phase") ? "Azure Pipelines " + (1 + build.id() % 9)
                : null;
        records.add(new TimelineRecord(next(), parent, type, name, identifier, order, span.state(), span.result(), span.start(),
                span.result() == null ? null : span.finish(), worker, attempt, before, issues(type, name, span), task,
                ran && !type.equals("Stage") && !type.equals("Phase") ? ++logs : 0));
    }

    private List<Issue> issues(String type, String name, Span span) {
        if ("failed".equals(span.result()) && type.equals("Task"))
            return List.of(new Issue("error", "General", "Bash exited with code '1'."),
                    new Issue("error", "General", "\"" + name + "\": 3 of 112 tests failed."));
        if ("failed".equals(span.result()) && type.equals("Job"))
            return List.of(new Issue("error", "General", "The job failed because one of its steps did."));
        if ("succeededWithIssues".equals(span.result()) && type.equals("Task"))
            return List.of(new Issue("warning", "General", "CS0618: 'Old()' is obsolete"));
        return List.of();
    }
}
