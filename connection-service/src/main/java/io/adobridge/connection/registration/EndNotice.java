package io.adobridge.connection.registration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.audit.Action;

/**
 * What people are to be told of a token's end.
 *
 * @param expiresOn the last day that people have named, null when nobody said
 * @param horizon how many days ahead this notice is due at the latest; 0 once the token is over
 * @param daysLeft until the last day, negative after it; null when nobody said
 */
public record EndNotice(@Nullable LocalDate expiresOn, int horizon, @Nullable Integer daysLeft) {

    /** Whether the token is over. */
    boolean isOver() {
        return horizon == 0;
    }

    /** Whether the calendar says so, not only Azure DevOps. */
    boolean isOfCalendar() {
        return !isOver() || (daysLeft != null && daysLeft < 0);
    }

    Action action() {
        return isOver() ? Action.TOKEN_EXPIRED : Action.TOKEN_EXPIRING;
    }

    Map<String, @Nullable Object> details() {
        var details = new LinkedHashMap<String, @Nullable Object>();
        details.put("expiresOn", expiresOn);
        if (isOver()) {
            details.put("saidBy", isOfCalendar() ? "calendar" : "azure-devops");
        } else {
            details.put("daysLeft", daysLeft);
        }
        return details;
    }
}
