package io.adobridge.connection.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.edit.EntityTag;

/** The row of a service. */
@Entity
class CatalogService {

    static final String KIND = "service";

    @Id
    UUID id;
    @Version
    long revision;
    String name;
    @Nullable
    String description;
    String[] owners;
    String[] linkTitles;
    String[] linkUrls;
    Instant createdAt;
    String createdBy;
    Instant updatedAt;

    protected CatalogService() {
    }

    CatalogService(EditService wanted, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.createdAt = now;
        this.createdBy = by;
        this.updatedAt = now;
        take(wanted);
    }

    EntityTag etag() {
        return EntityTag.of(KIND, revision);
    }

    EditService document() {
        List<Link> links = IntStream.range(0, linkTitles.length).mapToObj(each -> new Link(linkTitles[each], linkUrls[each]))
                .toList();
        return new EditService(name, description, List.of(owners), links);
    }

    /** Takes over what people have edited; where nothing is another, it stays as it is. */
    void edit(EditService wanted, Instant now) {
        if (!wanted.equals(document())) {
            take(wanted);
            updatedAt = now;
        }
    }

    private void take(EditService wanted) {
        name = wanted.name();
        description = wanted.description();
        owners = wanted.owners().toArray(String[]::new);
        linkTitles = wanted.links().stream().map(Link::title).toArray(String[]::new);
        linkUrls = wanted.links().stream().map(Link::url).toArray(String[]::new);
    }
}
