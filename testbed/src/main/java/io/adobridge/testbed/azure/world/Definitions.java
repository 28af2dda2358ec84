package io.adobridge.testbed.azure.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The build pipelines: one or two for each repository that has commits, some that deploy, some classic. */
public final class Definitions {
    private final List<Definition> all = new ArrayList<>();
    private final Repositories repositories;

    Definitions(Seed seed, Repositories repositories, People people, Instant start) {
        this.repositories = repositories;
        for (int index = 0; index < repositories.size(); index++)
            if (!repositories.at(index).empty())
                add(seed, repositories.at(index), people, start);
    }

    private void add(Seed seed, Repository repository, People people, Instant start) {
        Dice dice = seed.dice(Kind.DEFINITION, repository.index());
        List<String> pipeline = dice.chance(60) || repository.index() == 0
                ? List.of("Build", "Test", "Deploy_Staging", "Deploy_Production")
                : List.of("Build", "Test");
        all.add(definition(repository, repository.name() + " CI", true, pipeline, people, dice, start));
        if (dice.chance(30))
            all.add(definition(repository, repository.name() + " nightly #" + repository.index(), false, List.of(), people,
                    dice,
                    start));
    }

    private Definition definition(Repository repository, String name, boolean yaml, List<String> stages, People people,
            Dice dice,
            Instant start) {
        return new Definition(all.size() + 1, repository.index(), repository.project(), name,
                dice.pick("\\", "\\", "\\Services"),
                yaml, stages, Duration.ofSeconds(150 + dice.below(1_800)), start.minus(Duration.ofDays(dice.below(300))),
                people.pick(dice, repository.index()), 1 + dice.below(30));
    }

    /** All pipelines of repositories that are not deleted, by id. */
    public List<Definition> all() {
        return all.stream().filter(definition -> !repositories.at(definition.repository()).deleted()).toList();
    }

    /** The pipeline with that id. */
    public Optional<Definition> find(int id) {
        return id < 1 || id > all.size() ? Optional.empty() : Optional.of(all.get(id - 1));
    }

    Definition at(int index) {
        return all.get(index);
    }

    int size() {
        return all.size();
    }

    int[] weights() {
        return all.stream()
                .mapToInt(definition -> definition.yaml() ? 2 * repositories.at(definition.repository()).weight() : 1)
                .toArray();
    }
}
