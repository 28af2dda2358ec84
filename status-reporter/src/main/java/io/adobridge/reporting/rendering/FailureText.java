package io.adobridge.reporting.rendering;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.rendering.FailedBuild.FailedStep;

/** The comment that says on a pull request why its build failed, in Markdown. */
public final class FailureText {

    /** What Azure Pipelines has masked stays masked; what looks like a token and was not known to it is masked too. */
    private static final Pattern SECRET = Pattern.compile("(?i)\\b(bearer|basic)\\s+[a-z0-9._~+/=-]{16,}"
            + "|\\beyJ[\\w-]{8,2000}\\.[\\w-]{8,4000}\\.[\\w-]*"
            + "|(password|passwd|pwd|secret|token|api[_-]?key|accountkey|sig)[\"']?\\s*[=:]\\s*[^\\s&]+"
            + "|(?<=://)[^/\\s:@]*:[^/\\s@]+(?=@)"
            + "|\\b[a-z2-7]{52}\\b|\\b[a-z0-9]{76}azdo[a-z0-9]{4}\\b"
            + "|\\bgh[pousr]_\\w{30,}|\\bglpat-[\\w-]{20,}|\\bnpm_\\w{30,}|\\bsq[pua]_\\w{30,}|\\bakia[0-9a-z]{16}\\b");

    /** Colours. */
    private static final Pattern ESCAPE = Pattern.compile("\\x1b\\[[0-9;?]*[a-zA-Z]");

    /** The time in front of each line. */
    private static final Pattern TIME = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z\\s?");

    private static final int LONGEST_LINE = 300;
    /** Nobody looks for secrets behind what is cut off anyway. */
    private static final int LONGEST_READ = 4_000;

    private FailureText() {
    }

    /**
     * The text.
     *
     * @param link where people see the build
     */
    public static String of(FailedBuild build, @Nullable String link) {
        String title = Markdown.link(Markdown.text(build.pipeline() + " " + build.number(), 200), link);
        return "### ❌ Build failed: " + title + "\n"
                + errors(build.refusals())
                + (build.steps().isEmpty() && build.refusals().isEmpty() ? "\nAzure DevOps does not tell which task failed.\n"
                        : build.steps().stream().map(FailureText::step).collect(Collectors.joining()));
    }

    private static String step(FailedStep step) {
        String place = Stream.of(step.stage(), step.job(), step.task()).filter(name -> !name.isBlank())
                .map(name -> "**" + Markdown.text(name, 100) + "**").collect(Collectors.joining(" › "));
        return "\n" + place + "\n" + errors(step.errors()) + onTarget(step.onTarget()) + log(step.log());
    }

    private static String errors(List<String> errors) {
        return errors.isEmpty() ? ""
                : "\n" + errors.stream().map(error -> "- " + Markdown.text(masked(error), LONGEST_LINE) + "\n")
                        .collect(Collectors.joining());
    }

    private static String onTarget(@Nullable String build) {
        return build == null ? "" : "\nIt failed on the target branch lately too, in " + Markdown.text(build, 100) + ".\n";
    }

    /** Between fences that no line can end. */
    private static String log(List<String> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        return "\n```text\n" + lines.stream().map(FailureText::line).collect(Collectors.joining("\n")) + "\n```\n";
    }

    private static String line(String line) {
        String said = ESCAPE.matcher(TIME.matcher(line).replaceFirst("")).replaceAll("");
        String plain = Line.shorten(Line.of(masked(said)), LONGEST_LINE);
        return plain.replace("```", "'''").replace("@", "@\u200b");
    }

    private static String masked(String text) {
        String read = text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
        return SECRET.matcher(read).replaceAll("***");
    }
}
