package io.adobridge.connection.notification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.adobridge.connection.audit.Action;
import io.adobridge.kit.access.Caller;
import io.adobridge.kit.egress.PlainUrl;

/**
 * What people decide about a webhook, as the document that a merge patch is applied to.
 *
 * @param name unique, whatever its case
 * @param url where deliveries are posted; its host has to be allowed by the operator
 * @param events what it wants to hear of; empty for everything
 * @param owners groups whose members manage it, and whose connections it hears of
 * @param allConnections whether it hears of every connection instead; an administrator's to decide
 * @param enabled whether it is told
 */
public record EditWebhook(
        @NotBlank @Size(max = 100) @Pattern(regexp = ONE_LINE, message = NO_CONTROL) String name,
        @NotNull @Size(max = 2000) @PlainUrl(path = PlainUrl.Path.ANY) String url,
        Set<@NotNull Action> events,
        @Size(max = 20) List<@NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE, message = NO_CONTROL) String> owners,
        boolean allConnections,
        boolean enabled) {

    static final String ONE_LINE = "\\P{Cntrl}*";
    static final String NO_CONTROL = "must not contain control characters";

    @SuppressWarnings("NullAway") // a request may leave everything out; what is required is said by the constraints
    public EditWebhook {
        name = name == null ? null : name.strip();
        events = events == null ? Set.of() : events;
        owners = owners == null ? List.of() : owners.stream().distinct().toList();
    }

    static EditWebhook of(Webhook webhook) {
        Set<Action> events = EnumSet.noneOf(Action.class);
        Arrays.stream(webhook.events).map(Action::fromString).forEach(events::add);
        return new EditWebhook(webhook.name, webhook.url, events, List.of(webhook.owners), webhook.allConnections,
                webhook.enabled);
    }

    /** A webhook tells what it hears, so that nobody makes one hear of what is out of the own reach. */
    void requireManagedBy(Caller caller) {
        if (allConnections != owners.isEmpty()) {
            throw new OwnersUnclear();
        }
        boolean mine = !allConnections && caller.groups().containsAll(owners);
        if (!mine && !caller.roles().contains(Caller.ADMIN)) {
            throw new OwnersNotYours();
        }
    }
}
