package io.adobridge.reporting.access;

import java.util.Collection;
import java.util.UUID;

import io.adobridge.kit.access.Caller;
import io.adobridge.kit.mirror.ConnectionMirror;
import io.adobridge.kit.mirror.EffectiveConnection;

/**
 * What a caller reaches.
 *
 * @param caller who asks
 * @param all whether everything, those connections included that exist no more
 * @param connections the connections otherwise
 */
public record Reach(Caller caller, boolean all, Collection<UUID> connections) {

    /** The reach of a caller as the mirror knows connections now. */
    public static Reach of(Caller caller, ConnectionMirror mirror) {
        return new Reach(caller, caller.reachesAll(), mirror.all().stream()
                .filter(connection -> caller.reaches(connection.owners()))
                .map(EffectiveConnection::id).toList());
    }

    public boolean covers(UUID connection) {
        return all || connections.contains(connection);
    }

    /** The connections as an array for a list's query. */
    public UUID[] ids() {
        return connections.toArray(UUID[]::new);
    }

    /** The caller's groups as an array for a list's query. */
    public String[] groups() {
        return caller.groups().toArray(String[]::new);
    }
}
