package io.adobridge.azure.transport;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** One value for each key, made when first asked for; of very many the longest unused is forgotten. */
final class Recent<K, V> {

    private static final int MOST = 4096;

    private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);

    synchronized V of(K key, Function<K, V> make) {
        V value = values.computeIfAbsent(key, make);
        if (values.size() > MOST) {
            values.remove(values.keySet().iterator().next());
        }
        return value;
    }
}
