package io.adobridge.testbed.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

import io.adobridge.testbed.bench.Copying.Copied;
import io.adobridge.testbed.bench.Mirror.Course;

/**
 * What a run came to, as rows of one table.
 *
 * @param first calls of the first ingestion, by stream
 * @param sent how many requests the simulator counted in it
 * @param day calls of the increment
 * @param fetching how long the same requests took alone
 * @param writing seconds that PostgreSQL was at work on statements
 * @param processor time that the service took of the processors
 * @param megabytes most resident memory
 */
record Report(String size, Spent first, long sent, Spent day, Course course, Duration fetching, Copied copied, double writing,
        Duration processor, long megabytes) {

    static final String HEAD = "| organisation | what | figure | aim |\n|---|---|---|---|";

    String rows() {
        double seconds = seconds(course.whole());
        return String.join("\n",
                row("calls of the first sync that the model counts", "%d", "22,000", first.inModel()),
                row("calls of the first sync beside it", "%d", "", first.beside()),
                row("of these for earlier attempts, first and a day", "%s", "",
                        "%d, %d".formatted(first.earlierAttempts(), day.earlierAttempts())),
                row("requests that reached the simulator in it", "%d", "", sent),
                row("calls of a day that the model counts", "%d", "400", day.inModel()),
                row("calls of a day beside it", "%d", "", day.beside()),
                row("rows", "%d", "", copied.rows()),
                row("rows per second of writing, to COPY", "%.2f", "0.40", copied.rows() / writing / copied.perSecond()),
                row("rows per second of the whole, to COPY", "%.3f", "", copied.rows() / seconds / copied.perSecond()),
                row("wall time, to fetching alone", "%.2f", "2.00", seconds / seconds(fetching)),
                row("last 7 days complete, of the whole", "%.0f %%", "15 %", 100 * seconds(course.week()) / seconds),
                row("most resident memory", "%d MiB", "512 MiB, native 256 MiB", megabytes),
                row("wall time", "%.0f s", "", seconds),
                row("processor time of the service", "%.0f s", "", seconds(processor)),
                row("calls by stream, first and a day", "%s", "", byStream()));
    }

    private String byStream() {
        return first.byStream().keySet().stream()
                .map(stream -> "%s %d, %d".formatted(stream, first.byStream().get(stream), day.byStream().get(stream)))
                .collect(Collectors.joining("; "));
    }

    private String row(String what, String format, String aim, Object figure) {
        return "| %s | %s | %s | %s |".formatted(size, what, String.format(Locale.ROOT, format, figure), aim);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
