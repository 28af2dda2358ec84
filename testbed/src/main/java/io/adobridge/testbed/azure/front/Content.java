package io.adobridge.testbed.azure.front;

import java.time.Clock;

/** What an organisation consists of: opened once for each organisation that a simulator takes in. */
@FunctionalInterface
public interface Content {

    /**
     * The routes over one organisation's data. Their handlers are called by several threads at once.
     *
     * @param clock the simulator's time, which tests and the control endpoint move
     */
    Routes open(OrganizationSpec specification, Clock clock);
}
