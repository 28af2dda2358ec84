package io.adobridge.testbed.sonarqube;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A project with its webhooks. */
public record SonarProject(String key, String name, String mainBranch, List<SonarWebhook> webhooks) {

    SonarProject(String key, String name, String mainBranch) {
        this(key, name, mainBranch, new CopyOnWriteArrayList<>());
    }
}
