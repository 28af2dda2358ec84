package io.adobridge.reporting.sarif;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Places of files as tools name them, turned into paths of the repository. */
final class SourcePath {

    private static final int LONGEST = 1_000;

    private SourcePath() {
    }

    /**
     * The path from the root of the repository, beginning with a slash; nothing for what lies outside of it or cannot be told.
     *
     * @param bases the document's {@code originalUriBaseIds}
     */
    static Optional<String> of(@Nullable String uri, @Nullable String base, Map<String, String> bases) {
        if (uri == null) {
            return Optional.empty();
        }
        if (uri.startsWith("file:")) {
            return relative(uri, bases).flatMap(SourcePath::clean);
        }
        boolean elsewhere = uri.startsWith("/") || uri.startsWith("\\") || uri.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
        return elsewhere ? Optional.empty() : clean(uri);
    }

    private static Optional<String> relative(String uri, Map<String, String> bases) {
        return bases.values().stream().filter(base -> base.endsWith("/") && uri.startsWith(base))
                .map(base -> uri.substring(base.length())).findFirst();
    }

    private static Optional<String> clean(String uri) {
        Deque<String> kept = new ArrayDeque<>();
        for (String step : decoded(uri).replace('\\', '/').split("/")) {
            if (step.equals("..")) {
                if (kept.isEmpty()) {
                    return Optional.empty();
                }
                kept.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                kept.addLast(step);
            }
        }
        String path = "/" + String.join("/", kept);
        boolean usable = !kept.isEmpty() && path.length() <= LONGEST && path.chars().noneMatch(Character::isISOControl);
        return usable ? Optional.of(path) : Optional.empty();
    }

    private static String decoded(String uri) {
        try {
            String path = new URI(uri).getPath();
            return path == null ? uri : path;
        } catch (URISyntaxException plain) {
            return uri;
        }
    }
}
