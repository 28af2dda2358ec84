package io.adobridge.connection.catalog;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;

import io.adobridge.connection.edit.EntityTag;

/** A service's view with the entity tag that it had. */
record Stated(ServiceView view, EntityTag etag) {

    RestResponse<ServiceView> toResponse() {
        return RestResponse.ResponseBuilder.ok(view).header(HttpHeaders.ETAG, etag.text()).build();
    }

    EditService document() {
        return new EditService(view.name(), view.description(), view.owners(), view.links());
    }

    static Stated of(CatalogService service) {
        return new Stated(ServiceView.of(service), service.etag());
    }
}
