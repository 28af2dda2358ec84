package io.adobridge.testbed.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.adobridge.testbed.local.SyncProgress.Stream;

/** Shows an ingestion as it goes: a table with bars that is drawn over itself, or a line now and then in a plain log. */
final class ProgressDisplay {

    private static final int WIDTH = 24;
    private static final double STEP = 0.1;

    private final Terminal terminal;
    private int drawn;
    private double told = -1;

    ProgressDisplay(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(SyncProgress progress) {
        if (terminal.isInteractive()) {
            draw(table(progress));
        } else if (progress.share() >= told + STEP) {
            told = progress.share();
            terminal.detail(summary(progress));
        }
    }

    /** The last word: in a plain log, the whole table once. */
    void end(SyncProgress progress) {
        draw(table(progress));
    }

    private void draw(List<String> lines) {
        if (terminal.isInteractive()) {
            terminal.up(drawn);
        }
        lines.forEach(terminal::detail);
        drawn = lines.size();
    }

    private static List<String> table(SyncProgress progress) {
        List<String> lines = new ArrayList<>(progress.streams().stream().map(ProgressDisplay::row).toList());
        lines.add(String.format(Locale.ROOT, "%-22s %s %4d %%  %,9d rows  %,d calls to Azure DevOps", "all",
                bar(progress.share()),
                percent(progress.share()), progress.rows(), progress.calls()));
        return lines;
    }

    private static String row(Stream stream) {
        String error = stream.error().isEmpty() ? "" : "  " + shortened(stream.error());
        return String.format(Locale.ROOT, "%-22s %s %4d %%  %,9d rows%s", stream.name(), bar(stream.share()),
                percent(stream.share()),
                stream.rows(), error);
    }

    private static String summary(SyncProgress progress) {
        String busy = progress.streams().stream().filter(stream -> stream.share() < 1)
                .map(stream -> "%s %d %%".formatted(stream.name(), percent(stream.share())))
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "%3d %%  %,9d rows  %s", percent(progress.share()), progress.rows(),
                busy.isEmpty() ? "" : "still: " + busy).stripTrailing();
    }

    private static String bar(double share) {
        int full = (int) Math.floor(Math.min(1, share) * WIDTH);
        return "█".repeat(full) + "░".repeat(WIDTH - full);
    }

    private static int percent(double share) {
        return (int) Math.floor(Math.min(1, share) * 100);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
