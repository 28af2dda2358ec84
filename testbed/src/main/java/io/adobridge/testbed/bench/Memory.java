package io.adobridge.testbed.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.adobridge.testbed.process.ServiceProcess;

/** What a process takes of the machine's memory, as Linux tells it. */
final class Memory {

    private Memory() {
    }

    /** The most that was ever resident. */
    static long peakMegabytes(ServiceProcess service) {
        try {
            return Files.readAllLines(Path.of("/proc/" + service.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
