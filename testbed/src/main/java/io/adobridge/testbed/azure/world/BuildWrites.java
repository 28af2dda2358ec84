package io.adobridge.testbed.azure.world;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.world.Build.Reason;
import io.adobridge.testbed.azure.world.Build.Result;

/** What happens to builds after the world was opened: new ones, ends, tags and properties. */
public final class BuildWrites {
    private static final String RUN_STATE = "ms.vss-pipelines.run-state-changed-event";
    private final Seed seed;
    private final News news;
    private final Builds builds;
    private final Set<Integer> deleted = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Set<String>> tags = new ConcurrentHashMap<>();
    private final Map<Integer, Map<String, String>> properties = new ConcurrentHashMap<>();

    BuildWrites(Seed seed, News news, Builds builds) {
        this.seed = seed;
        this.news = news;
        this.builds = builds;
    }

    /** Queues a build of a branch at a commit. */
    @CanIgnoreReturnValue
    public Build queue(Definition definition, String branch, String commit, Identity by) {
        return builds.queue(definition, branch, commit, Reason.MANUAL, by, OptionalInt.empty(), news.next());
    }

    /** Queues a build that validates a pull request, at the preview of its merge. */
    @CanIgnoreReturnValue
    public Build validate(Definition definition, PullRequest pullRequest, String preview, Identity by) {
        return builds.queue(definition, "refs/pull/" + pullRequest.id() + "/merge", preview, Reason.PULL_REQUEST, by,
                OptionalInt.of(pullRequest.id()), news.next());
    }

    /** An agent takes it. */
    @CanIgnoreReturnValue
    public Build start(int id) {
        Build begun = write(builds.at(id).begun(news.next()));
        news.tell(new News.Built(RUN_STATE, begun));
        return begun;
    }

    /** It ends like this. */
    @CanIgnoreReturnValue
    public Build finish(int id, Result result) {
        Build ended = write(builds.at(id).ended(result, news.next()));
        news.tell(new News.Built("build.complete", ended));
        news.tell(new News.Built(RUN_STATE, ended));
        return ended;
    }

    /** Somebody or retention deletes it: it is in no list any more, unless deleted ones are asked for. */
    public void delete(int id) {
        deleted.add(builds.at(id).id());
    }

    public boolean isDeleted(int id) {
        return deleted.contains(id);
    }

    private Build write(Build build) {
        builds.write(build);
        return build;
    }

    /** The tags of a build, in the order of the alphabet. */
    public Set<String> tags(int build) {
        Set<String> added = tags.get(build);
        if (added != null)
            return added;
        Dice dice = seed.dice(Kind.LABEL, build);
        return dice.chance(10) ? Set.of(dice.pick("nightly", "release", "hotfix")) : Set.of();
    }

    /** Adds or removes tags. */
    @CanIgnoreReturnValue
    public synchronized Set<String> tag(int build, Consumer<Set<String>> change) {
        Set<String> changed = new TreeSet<>(tags(build));
        change.accept(changed);
        tags.put(build, changed);
        return changed;
    }

    /** The properties of a build, by name. */
    public Map<String, String> properties(int build) {
        return properties.getOrDefault(build, Map.of());
    }

    /** Sets or removes properties. */
    @CanIgnoreReturnValue
    public synchronized Map<String, String> property(int build, Consumer<Map<String, String>> change) {
        Map<String, String> changed = new TreeMap<>(properties(build));
        change.accept(changed);
        properties.put(build, changed);
        return changed;
    }
}
