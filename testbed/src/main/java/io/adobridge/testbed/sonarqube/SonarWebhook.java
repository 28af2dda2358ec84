package io.adobridge.testbed.sonarqube;

import org.jspecify.annotations.Nullable;

/**
 * A webhook of a project.
 *
 * @param secret what it is signed with; null for unsigned ones. SonarQube itself never shows it.
 */
public record SonarWebhook(String key, String name, String url, @Nullable String secret) {

    @Override
    public String toString() {
        return "SonarWebhook[key=" + key + ", url=" + url + "]";
    }
}
