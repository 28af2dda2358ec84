package io.adobridge.connection.target;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import io.adobridge.azure.Secret;

/**
 * What shall become of a connection's custom headers. Names are the same in any case.
 *
 * @param whole whether these are all that there shall be; otherwise they are changes of what is there
 * @param values by name; null removes one
 */
@JsonDeserialize(using = HeaderChangesReader.class)
public record HeaderChanges(boolean whole, @CustomHeaders Map<String, @Nullable Secret> values) {

    static final HeaderChanges NONE_LEFT = new HeaderChanges(true, Map.of());

    /** The names of the headers afterwards. */
    public List<String> names(List<String> before) {
        return List.copyOf(changed(before.stream().collect(Collectors.toMap(name -> name, name -> Secret.of("")))).keySet());
    }

    /** The headers afterwards. */
    public Map<String, Secret> changed(Map<String, Secret> before) {
        Map<String, Secret> after = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (!whole) {
            after.putAll(before);
        }
        values.forEach((name, value) -> {
            after.remove(name);
            if (value != null) {
                after.put(name, value);
            }
        });
        return after;
    }
}
