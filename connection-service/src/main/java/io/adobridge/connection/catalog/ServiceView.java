package io.adobridge.connection.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A service; what is bound to it stands at {@code /services/{id}/bindings}. */
public record ServiceView(UUID id, String name, @Nullable String description, List<String> owners, List<Link> links,
        Instant createdAt, String createdBy, Instant updatedAt) {

    static ServiceView of(CatalogService service) {
        EditService document = service.document();
        return new ServiceView(service.id, document.name(), document.description(), document.owners(), document.links(),
                service.createdAt, service.createdBy, service.updatedAt);
    }
}
