package io.adobridge.testbed.azure.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.world.PullRequest.Iteration;
import io.adobridge.testbed.azure.world.PullRequest.Vote;
import io.adobridge.testbed.azure.world.PullRequests.Cast;

/** The threads of each pull request: what the system noted, what people said, and what was written since. */
public final class Threads {
    /** Names the one among a thread's identities who voted. */
    public static final String VOTER = "CodeReviewVotedByIdentity";
    private static final int PER_PULL_REQUEST = 4096;
    private static final int FIRST_CAST = PER_PULL_REQUEST / 2;
    private static final int FIRST_WRITTEN = 1 << 30;
    private final Seed seed;
    private final News news;
    private final People people;
    private final Instant end;
    private final PullRequests pullRequests;
    private final Map<Integer, Map<Integer, ReviewThread>> written = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger(FIRST_WRITTEN);

    Threads(Seed seed, News news, People people, Instant end, PullRequests pullRequests) {
        this.pullRequests = pullRequests;
        this.seed = seed;
        this.news = news;
        this.people = people;
        this.end = end;
    }

    /**
     * One comment of a thread.
     *
     * @param type text or system
     */
    public record Comment(int id, int parent, Identity author, String content, Instant published, Instant updated, String type,
            boolean deleted) {
    }

    /**
     * A thread.
     *
     * @param status active, fixed, wontFix, closed, byDesign or pending; absent from what the system notes
     * @param context where in a file it is, as Azure DevOps has it
     * @param reviewContext which iterations it is about, as Azure DevOps has it
     * @param properties by name
     */
    public record ReviewThread(int id, Instant published, Instant updated, List<Comment> comments, @Nullable String status,
            @Nullable JsonNode context, @Nullable JsonNode reviewContext, Map<String, JsonNode> properties) {

        /** Whether nothing is left of it. */
        public boolean deleted() {
            return comments.stream().allMatch(Comment::deleted);
        }
    }

    /** All threads of a pull request, by id. */
    public List<ReviewThread> of(PullRequest pullRequest) {
        Map<Integer, ReviewThread> all = new TreeMap<>();
        computed(pullRequests.original(pullRequest)).forEach(thread -> all.put(thread.id(), thread));
        cast(pullRequest).forEach(thread -> all.put(thread.id(), thread));
        all.putAll(written.getOrDefault(pullRequest.id(), Map.of()));
        return List.copyOf(all.values());
    }

    /** One thread of a pull request. */
    public Optional<ReviewThread> find(PullRequest pullRequest, int id) {
        return of(pullRequest).stream().filter(thread -> thread.id() == id).findFirst();
    }

    private List<ReviewThread> cast(PullRequest pullRequest) {
        List<ReviewThread> threads = new ArrayList<>();
        for (Cast cast : pullRequests.casts(pullRequest.id()))
            threads.add(voted(pullRequest, FIRST_CAST + threads.size(), cast.when(), cast.voter(), cast.vote()));
        return threads;
    }

    private List<ReviewThread> computed(PullRequest pullRequest) {
        Dice dice = seed.dice(Kind.THREAD, pullRequest.id());
        List<ReviewThread> threads = new ArrayList<>();
        if (pullRequest.created().isAfter(end))
            return threads;
        Instant last = pullRequest.closed() != null && pullRequest.closed().isBefore(end) ? pullRequest.closed() : end;
        for (Iteration iteration : pullRequest.iterations())
            if (iteration.id() > 1 && !iteration.created().isAfter(end))
                threads.add(noted(pullRequest, threads.size(), iteration.created(), iteration.author(), "RefUpdate",
                        iteration.author().displayName() + " pushed update " + iteration.id()));
        for (Vote vote : pullRequest.reviewers())
            if (vote.vote() != 0)
                threads.add(voted(pullRequest, threads.size(), within(pullRequest, last, dice), vote.reviewer(), vote.vote()));
        for (int i = dice.below(4); i > 0; i--)
            threads.add(said(pullRequest, threads.size(), within(pullRequest, last, dice), last, dice));
        return threads;
    }

    private static Instant within(PullRequest pullRequest, Instant last, Dice dice) {
        return pullRequest.created().plus(dice.skewed(Duration.ZERO, Duration.between(pullRequest.created(), last)));
    }

    private static ReviewThread voted(PullRequest pullRequest, int number, Instant when, Identity by, int vote) {
        ReviewThread noted = noted(pullRequest, number, when, by, "VoteUpdate", by.displayName() + " voted " + vote);
        Map<String, JsonNode> properties = new LinkedHashMap<>(noted.properties());
        properties.put("CodeReviewVoteResult", JsonNodeFactory.instance.textNode(Integer.toString(vote)));
        properties.put(VOTER, JsonNodeFactory.instance.textNode("1"));
        return new ReviewThread(noted.id(), when, when, noted.comments(), null, null, null, properties);
    }

    private static ReviewThread noted(PullRequest pullRequest, int number, Instant when, Identity by, String type,
            String text) {
        var comment = new Comment(1, 0, by, text, when, when, "system", false);
        return new ReviewThread(id(pullRequest, number), when, when, List.of(comment), null, null, null,
                Map.of("CodeReviewThreadType", JsonNodeFactory.instance.textNode(type)));
    }

    private ReviewThread said(PullRequest pullRequest, int number, Instant when, Instant last, Dice dice) {
        List<Comment> comments = new ArrayList<>();
        Instant at = when;
        for (int i = 0; i <= dice.below(3); i++) {
            Identity by = i % 2 == 0 ? people.pick(dice, pullRequest.repository()) : pullRequest.author();
            at = at.plus(dice.skewed(Duration.ZERO, Duration.between(at, last)));
            comments.add(new Comment(i + 1, i == 0 ? 0 : 1, by, Words.remark(dice), at, at, "text", false));
        }
        JsonNode context = dice.chance(70) ? line("/src/Main/Service" + dice.below(9) + ".cs", 1 + dice.below(300)) : null;
        String status = pullRequest.closed() == null ? dice.pick("active", "fixed", "pending")
                : dice.pick("fixed", "closed", "wontFix");
        return new ReviewThread(id(pullRequest, number), comments.get(0).published(), at, List.copyOf(comments), status,
                context,
                null,
                Map.of());
    }

    private static JsonNode line(String path, int line) {
        var context = JsonNodeFactory.instance.objectNode().put("filePath", path);
        context.putObject("rightFileStart").put("line", line).put("offset", 1);
        context.putObject("rightFileEnd").put("line", line).put("offset", 20);
        return context;
    }

    private static int id(PullRequest pullRequest, int number) {
        return Math.floorMod(pullRequest.id() * PER_PULL_REQUEST + number, FIRST_WRITTEN);
    }

    /** Opens a thread; its comments are numbered from 1. */
    @CanIgnoreReturnValue
    public synchronized ReviewThread open(PullRequest pullRequest, List<Comment> comments, @Nullable String status,
            @Nullable JsonNode context, @Nullable JsonNode reviewContext, Map<String, JsonNode> properties) {
        Instant now = news.next();
        List<Comment> numbered = new ArrayList<>();
        for (Comment comment : comments)
            numbered.add(new Comment(numbered.size() + 1, comment.parent(), comment.author(), comment.content(), now, now,
                    comment.type(), false));
        return said(pullRequest, new ReviewThread(next.incrementAndGet(), now, now, List.copyOf(numbered), status, context,
                reviewContext, new LinkedHashMap<>(properties)));
    }

    /** Changes the status and adds properties. */
    @CanIgnoreReturnValue
    public synchronized ReviewThread update(PullRequest pullRequest, ReviewThread thread, @Nullable String status,
            Map<String, JsonNode> properties) {
        Map<String, JsonNode> all = new LinkedHashMap<>(thread.properties());
        all.putAll(properties);
        return write(pullRequest, new ReviewThread(thread.id(), thread.published(), news.next(), thread.comments(),
                status == null ? thread.status() : status, thread.context(), thread.reviewContext(), all));
    }

    /** Adds a comment, or replaces the one with the same number. */
    @CanIgnoreReturnValue
    public synchronized ReviewThread comment(PullRequest pullRequest, ReviewThread thread, Comment comment) {
        List<Comment> comments = new ArrayList<>(thread.comments());
        if (comment.id() > comments.size())
            comments.add(comment);
        else
            comments.set(comment.id() - 1, comment);
        return said(pullRequest, new ReviewThread(thread.id(), thread.published(), comment.updated(), List.copyOf(comments),
                thread.status(), thread.context(), thread.reviewContext(), thread.properties()));
    }

    private ReviewThread said(PullRequest pullRequest, ReviewThread thread) {
        ReviewThread said = write(pullRequest, thread);
        news.tell(new News.Said(pullRequest, said));
        return said;
    }

    private ReviewThread write(PullRequest pullRequest, ReviewThread thread) {
        written.computeIfAbsent(pullRequest.id(), id -> new ConcurrentHashMap<>()).put(thread.id(), thread);
        return thread;
    }
}
