package io.adobridge.ingestion.reading;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

/**
 * The members of each row that are wanted.
 *
 * @param names those that {@code fields} names, in that order; empty for all
 */
record Selection(List<String> names) {

    static final String PARAMETER = "fields";
    static final Selection ALL = new Selection(List.of());

    /** What a request asks for: {@code fields=id,title}, or several such parameters. */
    static Selection of(MultivaluedMap<String, String> query) {
        @Nullable
        List<String> asked = query.get(PARAMETER);
        return asked == null ? ALL
                : new Selection(asked.stream().flatMap(text -> Arrays.stream(text.split(","))).map(String::trim)
                        .filter(name -> !name.isEmpty()).distinct().toList());
    }

    /** Those of the members that rows have; {@link UnknownField} for one that they do not have. */
    Collection<String> of(Collection<String> members) {
        names.stream().filter(name -> !members.contains(name)).findFirst().ifPresent(name -> {
            throw new UnknownField(name, members);
        });
        return names.isEmpty() ? members : names;
    }
}
