package io.adobridge.ingestion.pipelines;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.build.Build;
import io.adobridge.azure.build.BuildRepository;

/** Which pull request a build checked: its merge is what was built, or it is named as the trigger. */
final class PullRequestOfBuild {

    private static final Pattern MERGE = Pattern.compile("refs/pull/(\\d{1,18})/(?:merge|head)");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,18})");

    private PullRequestOfBuild() {
    }

    /** The number; null without one, and for other hosts' repositories, whose numbers are their own. */
    static @Nullable Long number(Build build) {
        BuildRepository repository = build.repository();
        if (repository == null || !"TfsGit".equalsIgnoreCase(repository.type())) {
            return null;
        }
        Long merged = number(MERGE, build.sourceBranch());
        return merged == null ? number(NUMBER, build.triggerInfo().get("pr.number")) : merged;
    }

    private static @Nullable Long number(Pattern pattern, @Nullable String text) {
        Matcher matcher = pattern.matcher(text == null ? "" : text);
        return matcher.matches() ? Long.valueOf(matcher.group(1)) : null;
    }
}
