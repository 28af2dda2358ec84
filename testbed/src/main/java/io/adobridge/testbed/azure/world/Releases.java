package io.adobridge.testbed.azure.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.adobridge.testbed.azure.world.Build.Result;
import io.adobridge.testbed.azure.world.Release.Pipeline;
import io.adobridge.testbed.azure.world.Release.Stage;

/** The classic releases: every fifth build pipeline feeds a release pipeline, which deploys its successful builds. */
public final class Releases {
    private static final List<String> STAGES = List.of("Dev", "QA", "Production");
    private static final int FEEDS = 5;
    private static final int TRIES = 200;
    private final Seed seed;
    private final Instant end;
    private final History history;
    private final Builds builds;
    private final People people;
    private final List<Pipeline> pipelines = new ArrayList<>();

    Releases(Seed seed, Instant end, History history, Definitions definitions, Builds builds, People people) {
        this.seed = seed;
        this.end = end;
        this.history = history;
        this.builds = builds;
        this.people = people;
        for (int i = 0; i < definitions.size(); i += FEEDS) {
            Definition source = definitions.at(i);
            pipelines.add(new Pipeline(pipelines.size() + 1, "Deploy " + source.name(), source.project(), source));
        }
    }

    /** The release pipelines, by id. */
    public List<Pipeline> pipelines() {
        return List.copyOf(pipelines);
    }

    /** How many releases there are; the newest has that id. */
    public int count() {
        return pipelines.isEmpty() || builds.count() == 0 ? 0 : (int) history.count();
    }

    /** The release with that id; empty where no build was ready for it. */
    public Optional<Release> find(int id) {
        return id < 1 || id > count() ? Optional.empty() : source(id).map(build -> release(id, build));
    }

    private Pipeline pipeline(int id) {
        return pipelines.get(Math.floorMod(seed.hash(Kind.RELEASE, id), pipelines.size()));
    }

    /** The newest successful build of the pipeline that feeds it, among the last few. */
    private Optional<Build> source(int id) {
        Definition source = pipeline(id).source();
        Instant when = history.at(id - 1);
        int[] before = builds.queued(when.minus(Duration.ofDays(5)), when).toArray();
        int first = Math.max(0, before.length - TRIES);
        for (int i = before.length - 1; i >= first; i--)
            if (builds.definition(before[i]).id() == source.id()) {
                Build build = builds.at(before[i]);
                if (build.result() == Result.SUCCEEDED && build.finished() != null && build.finished().isBefore(when))
                    return Optional.of(build);
            }
        return Optional.empty();
    }

    private Release release(int id, Build build) {
        Dice dice = seed.dice(Kind.DEPLOYMENT, id);
        Instant at = history.at(id - 1);
        int reached = dice.chance(15) ? 0 : dice.chance(30) ? 1 : 2;
        boolean rejected = dice.chance(12);
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < STAGES.size(); i++) {
            Instant queued = at;
            Instant started = queued.plus(dice.skewed(Duration.ofSeconds(5), Duration.ofHours(20)));
            Instant finished = started.plus(dice.skewed(Duration.ofSeconds(40), Duration.ofMinutes(50)));
            boolean ran = i <= reached && !started.isAfter(end);
            boolean done = ran && !finished.isAfter(end);
            String status = !ran ? "notStarted" : !done ? "inProgress" : rejected && i == reached ? "rejected" : "succeeded";
            stages.add(new Stage(id * 4 + i, pipeline(id).id() * 4 + i, STAGES.get(i), i + 1, status, ran ? id * 4 + i : 0,
                    ran ? queued : null, ran ? started : null, done ? finished : null));
            at = finished;
        }
        return new Release(id, "Release-" + id, pipeline(id), build.id(), history.at(id - 1),
                people.pick(dice, build.definition().repository()), stages);
    }

    /** The least id of a release that was not created before that instant. */
    public int firstAtOrAfter(Instant instant) {
        return (int) history.firstAtOrAfter(instant) + 1;
    }
}
