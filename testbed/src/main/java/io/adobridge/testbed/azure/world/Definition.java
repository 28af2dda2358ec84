package io.adobridge.testbed.azure.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.adobridge.testbed.azure.front.Identity;

/**
 * A build pipeline.
 *
 * @param id from 1, unique in the organisation
 * @param yaml whether a YAML file says what it does; otherwise it is a classic one
 * @param stages the names of its stages, in order; a classic one has none of its own
 * @param typical how long a build usually takes
 */
public record Definition(int id, int repository, int project, String name, String path, boolean yaml, List<String> stages,
        Duration typical, Instant created, Identity author, int revision) {

    /** Whether its last stage is a production deployment. */
    public boolean deploys() {
        return stages.contains("Deploy_Production");
    }
}
