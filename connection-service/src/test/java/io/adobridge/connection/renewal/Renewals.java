package io.adobridge.connection.renewal;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;

/** Renews what is due, for the tests of other features. */
@Singleton
public class Renewals {

    private final RenewalWorker worker;

    Renewals(RenewalWorker worker) {
        this.worker = worker;
    }

    public Uni<Void> due() {
        return worker.renewDue();
    }
}
