package io.adobridge.testbed.reads;

import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.load.Figuring;
import io.adobridge.testbed.process.ServiceProcess;

/** What the service holds in its memory. */
final class Held {

    private static final long MEGABYTE = 1 << 20;

    private final ServiceProcess service;

    Held(ServiceProcess service) {
        this.service = service;
    }

    /** Prints a row: what was resident, and what of the heap was in use, garbage included. */
    void show(String when) {
        double heap = Api.at(service.baseUrl()).get("/q/metrics").text().lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
        System.out.printf("| %s | %d MB | %.0f MB |%n", when, Figuring.residentMegabytes(service), heap / MEGABYTE);
    }
}
