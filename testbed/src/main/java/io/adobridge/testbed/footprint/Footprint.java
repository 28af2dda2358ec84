package io.adobridge.testbed.footprint;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.adobridge.testbed.process.Packaging;

/**
 * What {@code deploy/local/footprint} starts: each service some times in either form, in turns, with the same requests. Ends
 * with 1 if a request failed.
 */
public final class Footprint implements AutoCloseable {

    private final Surroundings surroundings = new Surroundings();
    private final AtomicBoolean closed = new AtomicBoolean();

    private Footprint() {
    }

    /** @param arguments how often each is started, 5 times unless told otherwise; the median counts */
    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        int times = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        boolean well = false;
        var footprint = new Footprint();
        Runtime.getRuntime().addShutdownHook(new Thread(footprint::close, "stop-everything"));
        try {
            well = footprint.measure(times);
        } catch (RuntimeException failure) {
            if (!footprint.closed.get()) { // else it was broken off
                failure.printStackTrace();
            }
        }
        System.exit(well ? 0 : 1);
    }

    private boolean measure(int times) {
        List<Comparison> all = surroundings.prepare().stream().map(subject -> compare(subject, times)).toList();
        System.out.println(Comparison.HEAD);
        all.forEach(one -> System.out.println(one.rows()));
        return all.stream().allMatch(one -> one.jvm().refused() + one.executable().refused() == 0);
    }

    private Comparison compare(Subject subject, int times) {
        List<Life> onJvm = new ArrayList<>();
        List<Life> executable = new ArrayList<>();
        for (int each = 0; each < times; each++) {
            onJvm.add(Life.of(subject, Packaging.JVM, surroundings.token()));
            executable.add(Life.of(subject, Packaging.NATIVE, surroundings.token()));
        }
        System.err.printf("%s: JVM %s, native %s%n", subject.service(), onJvm, executable);
        return new Comparison(subject.service(), Life.median(onJvm), Life.median(executable));
    }

    /** Ends everything that was started; once. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            surroundings.close();
        }
    }
}
