package io.adobridge.testbed.azure.fault;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

/** The faults in force; the first that hits a call is applied. */
public final class Faults {
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong();

    /** Sets a fault behind those that are set already. */
    @CanIgnoreReturnValue
    public Fault add(When when, Effect effect) {
        Fault fault = new Fault(Long.toString(ids.incrementAndGet()), when, effect);
        faults.add(fault);
        return fault;
    }

    public List<Fault> all() {
        return List.copyOf(faults);
    }

    /** Takes a fault back; false where there is none of that id. */
    @CanIgnoreReturnValue
    public boolean remove(String id) {
        return faults.removeIf(fault -> fault.id().equals(id));
    }

    /** Takes all faults back. */
    public void clear() {
        faults.clear();
    }

    /** The fault that this call meets. */
    public Optional<Fault> strike(String method, String path, String organization) {
        for (Fault fault : faults)
            if (fault.strikes(method, path, organization))
                return Optional.of(fault);
        return Optional.empty();
    }
}
