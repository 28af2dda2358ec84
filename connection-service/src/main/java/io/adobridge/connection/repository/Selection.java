package io.adobridge.connection.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import io.adobridge.connection.discovery.Discovered;

/** Which repositories to import. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({ @JsonSubTypes.Type(value = Selection.All.class, name = "all"),
        @JsonSubTypes.Type(value = Selection.OfProject.class, name = "project"),
        @JsonSubTypes.Type(value = Selection.Fitting.class, name = "pattern"),
        @JsonSubTypes.Type(value = Selection.These.class, name = "list") })
@Schema(description = "{\"kind\":\"all\"}, {\"kind\":\"project\",\"project\":…}, {\"kind\":\"pattern\",\"pattern\":…} or "
        + "{\"kind\":\"list\",\"repositories\":[…]}")
public sealed interface Selection {

    /** Those of them that are meant. */
    Chosen of(List<Discovered> candidates);

    /** All that the caller may import. */
    record All() implements Selection {

        @Override
        public Chosen of(List<Discovered> candidates) {
            return new Chosen(candidates, List.of());
        }
    }

    /**
     * Those of a project.
     *
     * @param project name, in any case, or id
     */
    record OfProject(@NotBlank @Size(max = 100) String project) implements Selection {

        @Override
        public Chosen of(List<Discovered> candidates) {
            return new Chosen(candidates.stream().filter(each -> each.project().name().equalsIgnoreCase(project)
                    || each.project().id().toString().equalsIgnoreCase(project)).toList(), List.of());
        }
    }

    /**
     * Those whose name fits.
     *
     * @param pattern with {@code *} for any characters and {@code ?} for one, in any case; with a slash it is of project and
     *        name, such as {@code Fabrikam/*-api}
     */
    record Fitting(@NotBlank @Size(max = 200) String pattern) implements Selection {

        @Override
        public Chosen of(List<Discovered> candidates) {
            var glob = Glob.of(pattern);
            boolean ofBoth = pattern.contains("/");
            return new Chosen(candidates.stream()
                    .filter(each -> glob.fits(ofBoth ? Names.whole(each) : each.name())).toList(), List.of());
        }
    }

    /**
     * Those that are named.
     *
     * @param repositories ids, names, or {@code project/name} where a name is in several projects
     */
    record These(@NotEmpty @Size(max = 1000) List<@NotBlank @Size(max = 200) String> repositories) implements Selection {

        @SuppressWarnings("NullAway") // what is required is said by the constraints
        public These {
            repositories = repositories == null ? List.of() : repositories;
        }

        @Override
        public Chosen of(List<Discovered> candidates) {
            var found = new ArrayList<Discovered>();
            var unknown = new ArrayList<String>();
            for (String named : repositories) {
                List<Discovered> fitting = candidates.stream().filter(each -> Names.fits(each, named)).toList();
                found.addAll(fitting);
                if (fitting.isEmpty()) {
                    unknown.add(named);
                }
            }
            return new Chosen(found.stream().distinct().toList(), unknown);
        }
    }

    /**
     * What a selection comes to.
     *
     * @param unknown what was named and is not among the candidates
     */
    record Chosen(List<Discovered> repositories, List<String> unknown) {
    }

    /** What people call a repository. */
    final class Names {

        private Names() {
        }

        static String whole(Discovered repository) {
            return repository.project().name() + "/" + repository.name();
        }

        static boolean fits(Discovered repository, String named) {
            return repository.id().equals(named.toLowerCase(Locale.ROOT)) || repository.name().equalsIgnoreCase(named)
                    || whole(repository).equalsIgnoreCase(named);
        }
    }
}
