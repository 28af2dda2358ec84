package io.adobridge.testbed.azure.world;

import java.util.UUID;

/**
 * A Git repository.
 *
 * @param index its place in the world, from 0, which no renaming changes
 * @param project the place of its project
 * @param weight its share of the commits and pull requests; 0 for one that is empty
 * @param wantsIteration whether pull-request statuses without an iteration are refused
 */
public record Repository(int index, UUID id, String name, int project, int weight, String defaultBranch, boolean disabled,
        boolean hidden, boolean wantsIteration, boolean deleted) {

    /** Whether anything was ever pushed to it by the world itself. */
    public boolean empty() {
        return weight == 0;
    }

    Repository renamed(String newName) {
        return new Repository(index, id, newName, project, weight, defaultBranch, disabled, hidden, wantsIteration, deleted);
    }

    Repository disabled(boolean now) {
        return new Repository(index, id, name, project, weight, defaultBranch, now, hidden, wantsIteration, deleted);
    }

    Repository demanding(boolean iteration) {
        return new Repository(index, id, name, project, weight, defaultBranch, disabled, hidden, iteration, deleted);
    }

    Repository gone() {
        return new Repository(index, id, name, project, weight, defaultBranch, disabled, hidden, wantsIteration, true);
    }
}
