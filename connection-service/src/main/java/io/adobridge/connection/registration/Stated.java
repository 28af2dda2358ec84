package io.adobridge.connection.registration;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;

import io.adobridge.connection.edit.EntityTag;

/** A connection's view with the entity tag that it had. */
record Stated(ConnectionView view, EntityTag etag) {

    RestResponse<ConnectionView> toResponse() {
        return RestResponse.ResponseBuilder.ok(view).header(HttpHeaders.ETAG, etag.text()).build();
    }

    static Stated of(Connection connection) {
        return new Stated(ConnectionView.of(connection), connection.etag());
    }
}
