package io.adobridge.testbed.azure.world;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The environments of YAML pipelines, and what was deployed to them by the stages named after them. */
public final class Deployments {
    private static final List<String> NAMES = List.of("staging", "production");
    private static final List<String> STAGES = List.of("Deploy_Staging", "Deploy_Production");
    private final Builds builds;
    private final Timelines timelines;

    Deployments(Builds builds, Timelines timelines) {
        this.builds = builds;
        this.timelines = timelines;
    }

    /** An environment of a project. */
    public record Environment(int id, String name, Project project) {

        private String stage() {
            return STAGES.get(NAMES.indexOf(name));
        }
    }

    /** One deployment by a build; the stage's record tells its time and result. */
    public record Deployed(long id, Environment environment, Build build, TimelineRecord stage) {
    }

    /** The environments of a project. */
    public List<Environment> environments(Project project) {
        return IntStream.range(0, NAMES.size())
                .mapToObj(i -> new Environment(project.index() * NAMES.size() + i + 1, NAMES.get(i), project)).toList();
    }

    /** The deployments to an environment by builds up to that id, newest first, each computed when it is asked for. */
    public Stream<Deployed> of(Environment environment, int newest) {
        int from = Math.min(newest, builds.count());
        return IntStream.range(0, from).map(i -> from - i)
                .filter(id -> builds.definition(id).project() == environment.project().index())
                .filter(id -> builds.definition(id).deploys())
                .mapToObj(builds::at)
                .filter(build -> timelines.presence(build) == Timelines.Presence.PRESENT)
                .flatMap(build -> deployed(environment, build).stream());
    }

    private Optional<Deployed> deployed(Environment environment, Build build) {
        return timelines.of(build).records().stream()
                .filter(line -> line.type().equals("Stage") && line.identifier().equals(environment.stage()))
                .filter(line -> line.started() != null)
                .reduce((first, last) -> last)
                .map(line -> new Deployed(build.id() * 2L + environment.id() % 2, environment, build, line));
    }
}
