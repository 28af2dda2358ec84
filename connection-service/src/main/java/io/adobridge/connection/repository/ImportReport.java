package io.adobridge.connection.repository;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.connection.discovery.Discovered;

/**
 * What came of an import.
 *
 * @param created how many services are new
 * @param present how many repositories had one already
 * @param refused how many could not be imported
 */
public record ImportReport(int created, int present, int refused, List<Item> items) {

    /** What became of a repository. */
    public enum Outcome {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("present")
        PRESENT,
        @JsonProperty("refused")
        REFUSED
    }

    /**
     * One repository.
     *
     * @param id null when nothing is known of this name
     * @param project name of its project, null when nothing is known of this name
     * @param service its service, null when it was refused
     * @param cause stable name of why it was refused: {@code repository-not-found}, {@code repository-disabled},
     *        {@code service-name-taken}; null when it was not
     * @param reason for a person, null when it was not refused
     */
    public record Item(@Nullable UUID id, String name, @Nullable String project, Outcome outcome, @Nullable UUID service,
            @Nullable String cause, @Nullable String reason) {

        static Item there(Discovered repository, UUID service, boolean created) {
            return new Item(repository.uuid(), repository.name(), repository.project().name(),
                    created ? Outcome.CREATED : Outcome.PRESENT, service, null, null);
        }

        static Item refused(Discovered repository, String cause, String reason) {
            return new Item(repository.uuid(), repository.name(), repository.project().name(), Outcome.REFUSED, null, cause,
                    reason);
        }

        static Item unknown(String named) {
            return new Item(null, named, null, Outcome.REFUSED, null, "repository-not-found",
                    "There is none that the connection covers and your personal token, if there is one, may read");
        }
    }

    static ImportReport of(List<Item> items, List<String> unknown) {
        List<Item> all = Stream.concat(items.stream(), unknown.stream().map(Item::unknown)).toList();
        return new ImportReport(count(all, Outcome.CREATED), count(all, Outcome.PRESENT), count(all, Outcome.REFUSED), all);
    }

    private static int count(List<Item> items, Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }
}
