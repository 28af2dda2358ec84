package io.adobridge.kit.boundary;

import java.net.URI;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells where something is by its path alone. The host would be the one that the caller has named in {@code Host}, and so
 * anybody's; what a caller knows is where it has asked.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.2">RFC 9110, section 10.2.2</a>
 */
public class OwnLocations {

    @ServerResponseFilter
    public void shorten(ContainerResponseContext answer, UriInfo request) {
        URI location = answer.getLocation();
        if (location != null && isOurs(location, request)) {
            String path = location.getRawPath();
            String query = location.getRawQuery();
            answer.getHeaders().putSingle(HttpHeaders.LOCATION, query == null ? path : path + "?" + query);
        }
    }

    private static boolean isOurs(URI location, UriInfo request) {
        String authority = location.getRawAuthority();
        return authority != null && authority.equals(request.getBaseUri().getRawAuthority());
    }
}
