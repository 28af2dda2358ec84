package io.adobridge.connection.audit;

import java.util.List;
import java.util.UUID;

/**
 * What something was done to, as it was called then.
 *
 * @param owners the groups that may read about it
 */
public record Subject(String kind, UUID id, String name, List<String> owners) {

    public Subject {
        owners = List.copyOf(owners);
    }

    public static Subject connection(UUID id, String name, List<String> owners) {
        return new Subject("connection", id, name, owners);
    }
}
