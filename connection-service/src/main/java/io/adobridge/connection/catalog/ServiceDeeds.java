package io.adobridge.connection.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.audit.Subject;

/** What the audit says about services and bindings. */
final class ServiceDeeds {

    private ServiceDeeds() {
    }

    static Subject subject(CatalogService service) {
        return new Subject(CatalogService.KIND, service.id, service.name, List.of(service.owners));
    }

    static Map<String, @Nullable Object> of(CatalogService service) {
        var description = new LinkedHashMap<String, @Nullable Object>();
        description.put("name", service.name);
        description.put("description", service.description);
        description.put("owners", List.of(service.owners));
        description.put("links", service.document().links());
        return description;
    }

    /** @param name what the target is called now, null where that does not matter */
    static Map<String, @Nullable Object> of(ServiceBinding binding, @Nullable String name) {
        var description = new LinkedHashMap<String, @Nullable Object>();
        description.put("connection", binding.connectionId);
        description.put("role", binding.role.key());
        description.put("target", binding.targetId);
        if (name != null) {
            description.put("targetName", name);
        }
        return Map.of("binding", description);
    }
}
