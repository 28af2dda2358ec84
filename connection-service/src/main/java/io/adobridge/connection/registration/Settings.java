package io.adobridge.connection.registration;

import java.util.List;

import io.adobridge.connection.target.Coverage;
import io.adobridge.connection.target.Host;
import io.adobridge.connection.target.Route;

/**
 * What people decide about a connection, but for its secrets.
 *
 * @param owners the groups whose members reach it, at least one
 */
public record Settings(Labels labels, List<String> owners, Host host, Route route, Coverage coverage) {

    public Settings {
        if (owners.isEmpty()) {
            throw new IllegalArgumentException("A connection without an owner is out of everybody's reach");
        }
        owners = owners.stream().distinct().toList();
    }
}
