package io.adobridge.azure.work;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * How much a member can do in an iteration.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/work/capacities/list">Azure DevOps REST API</a>
 */
public record TeamMemberCapacity(
        List<Activity> activities,
        List<DateRange> daysOff,
        @Nullable IdentityRef teamMember,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** Hours a day for an activity. */
    public record Activity(
            @Nullable String name,
            @Nullable Double capacityPerDay) {
    }
}
