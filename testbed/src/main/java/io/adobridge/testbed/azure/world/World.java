package io.adobridge.testbed.azure.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.front.Sizes;

/**
 * One organisation over the days before its anchor. Two worlds of one specification and anchor answer alike; opening one
 * takes no longer for many commits than for few.
 * What was written since lies above; its times follow the clock.
 */
public final class World {
    private static final Duration TICK = Duration.ofNanos(100);
    private static final Duration HUNDREDTH = Duration.ofMillis(10);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int REVISIONS = 4;
    private final String name;
    private final Seed seed;
    private final Instant start;
    private final Instant end;
    private final Ticker ticker;
    private final News news;
    private final People people;
    private final Projects projects;
    private final Repositories repositories;
    private final Commits commits;
    private final PullRequests pullRequests;
    private final Branches branches;
    private final GitWrites git;
    private final Threads threads;
    private final Statuses statuses;
    private final Definitions definitions;
    private final Builds builds;
    private final Timelines timelines;
    private final BuildWrites buildWrites;
    private final Classification classification;
    private final WorkItems workItems;
    private final WorkItemWrites workItemWrites;
    private final WorkLinks links;
    private final Teams teams;
    private final Releases releases;
    private final TestRuns testRuns;
    private final Deployments deployments;
    private final Changesets changesets;
    private final Subscriptions subscriptions;
    private final Administration administration;
    private final TaskCallbacks taskCallbacks = new TaskCallbacks();

    /** @param clock the time of writes, and of the anchor where the specification has none */
    public World(OrganizationSpec specification, Clock clock) {
        this.name = specification.name();
        Sizes sizes = specification.sizes();
        this.seed = new Seed(specification.seed());
        this.end = specification.anchor(clock);
        this.start = end.minus(Duration.ofDays(specification.days()));
        this.ticker = new Ticker(clock, end);
        this.news = new News(ticker);
        this.people = new People(seed, Math.max(8, Math.min(2_000, sizes.repositories())));
        this.projects = new Projects(seed, sizes.projects(), start);
        this.repositories = new Repositories(seed, sizes.repositories(), sizes.projects());
        this.administration = new Administration(ticker, projects, repositories);
        Wheel wheel = Wheel.of(seed, Kind.REPOSITORY, repositories.weights());
        History pushed = history(Math.max(sizes.commits(), 4L * sizes.pullRequests()), Kind.COMMIT, SECOND);
        History opened = history(sizes.pullRequests(), Kind.PULL_REQUEST, TICK);
        var blocks = new Blocks(seed, wheel, pushed, opened, end);
        Wheel items = Wheel.of(seed, Kind.PROJECT, weights());
        this.links = new WorkLinks(seed, wheel.grouped(projects.size(), index -> repositories.at(index).project()),
                sizes.pullRequests(), items, sizes.workItems());
        this.commits = new Commits(seed, people, repositories, wheel, pushed, blocks);
        this.pullRequests = new PullRequests(seed, people, repositories, opened, blocks, commits, links);
        this.branches = new Branches(seed, repositories, commits, pullRequests, people);
        this.git = new GitWrites(news, repositories, commits, pullRequests, branches);
        this.threads = new Threads(seed, news, people, end, pullRequests);
        this.statuses = new Statuses(ticker);
        this.definitions = new Definitions(seed, repositories, people, start);
        this.builds = new Builds(seed, end, Wheel.of(seed, Kind.DEFINITION, definitions.weights()),
                history(sizes.builds(), Kind.BUILD, TICK), definitions, commits, pullRequests, people);
        this.timelines = new Timelines(seed);
        this.buildWrites = new BuildWrites(seed, news, builds);
        this.classification = new Classification(seed, start);
        long revisions = (long) REVISIONS * sizes.workItems();
        this.workItems = new WorkItems(this, history(revisions, Kind.REVISION, HUNDREDTH),
                new RevisionStream(seed, sizes.workItems(), revisions), new Backlog(items, sizes.workItems()),
                sizes.workItems());
        this.workItemWrites = new WorkItemWrites(this, ticker);
        this.teams = new Teams(seed, people, projects, classification);
        this.releases = new Releases(seed, end, history(sizes.builds() / 10, Kind.RELEASE, TICK), definitions, builds, people);
        this.testRuns = new TestRuns(seed, builds, timelines);
        this.deployments = new Deployments(builds, timelines);
        this.changesets = new Changesets(seed, people, projects,
                history(20 + sizes.commits() / 100, Kind.CHANGESET, HUNDREDTH), sizes.workItems());
        this.subscriptions = new Subscriptions(seed, ticker);
    }

    private History history(long count, Kind kind, Duration grain) {
        return new History(new Seed(seed.hash(kind, 0)), start, end, count, grain);
    }

    private int[] weights() {
        int[] weights = new int[projects.size()];
        Arrays.setAll(weights, project -> 1 + (int) repositories.all().stream()
                .filter(repository -> repository.project() == project && !repository.empty()).count());
        return weights;
    }

    public String name() {
        return name;
    }

    public Seed seed() {
        return seed;
    }

    /** Where the window begins. */
    public Instant start() {
        return start;
    }

    /** Where the computed history ends. */
    public Instant end() {
        return end;
    }

    /** A time for a write, later than any before. */
    public Instant now() {
        return ticker.next();
    }

    /** What happens after the opening. */
    public News news() {
        return news;
    }

    public People people() {
        return people;
    }

    public Projects projects() {
        return projects;
    }

    public Repositories repositories() {
        return repositories;
    }

    /** What administrators do to projects and repositories. */
    public Administration administration() {
        return administration;
    }

    public Commits commits() {
        return commits;
    }

    public PullRequests pullRequests() {
        return pullRequests;
    }

    public Branches branches() {
        return branches;
    }

    /** Pushes and pull requests that happen now. */
    public GitWrites git() {
        return git;
    }

    public Threads threads() {
        return threads;
    }

    public Statuses statuses() {
        return statuses;
    }

    public Definitions definitions() {
        return definitions;
    }

    public Builds builds() {
        return builds;
    }

    public Timelines timelines() {
        return timelines;
    }

    /** Builds that are queued and finished now, tags and properties. */
    public BuildWrites buildWrites() {
        return buildWrites;
    }

    public Classification classification() {
        return classification;
    }

    public WorkItems workItems() {
        return workItems;
    }

    /** Work items that are created and changed now. */
    public WorkItemWrites workItemWrites() {
        return workItemWrites;
    }

    public Teams teams() {
        return teams;
    }

    public Releases releases() {
        return releases;
    }

    public TestRuns testRuns() {
        return testRuns;
    }

    public Deployments deployments() {
        return deployments;
    }

    public Changesets changesets() {
        return changesets;
    }

    public Subscriptions subscriptions() {
        return subscriptions;
    }

    /** What was reported back to plans of pipelines. */
    public TaskCallbacks taskCallbacks() {
        return taskCallbacks;
    }

    /** The ids of the pull requests that work on a work item. */
    public List<Integer> pullRequestsOf(int workItem) {
        return links.pullRequests(workItem).stream().map(index -> index + 1).toList();
    }

    /** The commit with that id in a repository, previews of merges included. */
    public Optional<Commit> commit(Repository repository, String sha) {
        return commits.find(repository.index(), sha).or(() -> pullRequests.findPreview(repository.index(), sha));
    }
}
