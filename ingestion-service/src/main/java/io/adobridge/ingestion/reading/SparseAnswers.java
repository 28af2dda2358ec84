package io.adobridge.ingestion.reading;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.kit.paging.PageOf;

/** Leaves out of every list what its caller did not ask for with {@code fields}. */
class SparseAnswers {

    private final ObjectMapper json;

    SparseAnswers(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    public void select(ContainerResponseContext response, UriInfo uri) {
        Selection selection = Selection.of(uri.getQueryParameters());
        if (!selection.isAll() && response.getEntity() instanceof PageOf<?> page) {
            // says what the rows are now: Jackson writes them as what the method declares otherwise
            response.setEntity(new GenericEntity<PageOf<?>>(new PageOf<>(selection.of(page.items(), json), page.next())) {
            });
        }
    }
}
