package io.adobridge.testbed.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.adobridge.testbed.load.Hammer.Figures;
import io.adobridge.testbed.process.ServiceProcess;

/** What the run comes to, as a table. */
public final class Figuring {

    private Figuring() {
    }

    /** Both, the latter over the former. */
    public static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    /** @param bare what pgbench reached with the statements of each */
    public static void show(ServiceProcess service, List<Figures> all, List<Double> bare) {
        System.out.printf("| request | errors | median | p99 | ratio to pgbench |%n|---|---|---|---|---|%n");
        for (int each = 0; each < all.size(); each++) {
            Figures one = all.get(each);
            System.out.printf("| %s | %d | %.0f ms | %.0f ms | %.2f |%n", one.name(), one.errors(), one.medianMillis(),
                    one.p99Millis(), one.perSecond() / bare.get(each));
            System.err.printf("%s: %.0f requests/s, pgbench %.0f/s%n", one.name(), one.perSecond(), bare.get(each));
        }
        System.out.printf("%nResident memory: %d MB%n", residentMegabytes(service));
    }

    /** What the process takes of the machine's memory now. */
    public static long residentMegabytes(ServiceProcess service) {
        return megabytes(service, "VmRSS:");
    }

    /** The same without pages of files, which processes share and the kernel takes back when it needs memory. */
    public static long ownMegabytes(ServiceProcess service) {
        return megabytes(service, "RssAnon:");
    }

    private static long megabytes(ServiceProcess service, String field) {
        try {
            return Files.readAllLines(Path.of("/proc/" + service.pid() + "/status")).stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the process has taken of the processors so far. */
    public static Duration cpu(ServiceProcess service) {
        return ProcessHandle.of(service.pid()).flatMap(process -> process.info().totalCpuDuration()).orElse(Duration.ZERO);
    }
}
