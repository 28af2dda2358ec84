package io.adobridge.testbed.azure.world;

import java.util.List;
import java.util.UUID;

/** The timeline of a build: every stage, phase, job and task, and every attempt. */
public record Timeline(UUID id, int changeId, List<TimelineRecord> records) {
}
