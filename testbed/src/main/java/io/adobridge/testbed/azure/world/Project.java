package io.adobridge.testbed.azure.world;

import java.time.Instant;
import java.util.UUID;

/**
 * A project.
 *
 * @param index its place in the world, from 0, which no renaming changes
 * @param process the process its boards follow
 * @param tfvc whether it also holds TFVC changesets
 */
public record Project(int index, UUID id, String name, String description, WorkProcess process, boolean tfvc, int revision,
        Instant lastUpdate, boolean deleted) {

    Project renamed(String newName, Instant now) {
        return new Project(index, id, newName, description, process, tfvc, revision + 1, now, deleted);
    }

    Project gone(Instant now) {
        return new Project(index, id, name, description, process, tfvc, revision + 1, now, true);
    }
}
