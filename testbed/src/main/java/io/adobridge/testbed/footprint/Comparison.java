package io.adobridge.testbed.footprint;

import java.time.Duration;
import java.util.Locale;

import io.adobridge.testbed.process.Packaging;

/** Both forms of a service beside each other, as rows of a table. */
record Comparison(String service, Life jvm, Life executable) {

    static final String HEAD = "| service | what | JVM | native | ratio | aim |\n|---|---|---|---|---|---|";
    private static final double MEGA = 1e6;

    String rows() {
        return String.join("\n",
                row("ready after", "s", "%.3f", seconds(jvm.ready()), seconds(executable.ready()), "0.10"),
                row("resident when ready", "MB", "%.0f", jvm.idle(), executable.idle(), "0.33"),
                row("resident after %d requests".formatted(Life.REQUESTS), "MB", "%.0f", jvm.loaded(), executable.loaded(),
                        "0.33"),
                row("without pages of files", "MB", "%.0f", jvm.own(), executable.own(), ""),
                row("processor time of these", "s", "%.2f", seconds(jvm.processor()), seconds(executable.processor()), ""),
                row("size", "MB", "%.0f", Packaging.JVM.bytes(service) / MEGA, Packaging.NATIVE.bytes(service) / MEGA,
                        "100 MB"));
    }

    private String row(String what, String unit, String format, double jvm, double executable, String aim) {
        String one = String.format(Locale.ROOT, format, jvm);
        String other = String.format(Locale.ROOT, format, executable);
        return String.format(Locale.ROOT, "| %s | %s | %s %s | %s %s | %.2f | %s |", service, what, one, unit, other, unit,
                executable / jvm, aim);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
