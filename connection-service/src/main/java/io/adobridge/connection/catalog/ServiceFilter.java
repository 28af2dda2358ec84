package io.adobridge.connection.catalog;

import java.util.UUID;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of services is narrowed to; a resource takes it as {@code @BeanParam @Valid}. */
public class ServiceFilter {

    @QueryParam("name")
    @Parameter(description = "Part of the name, in any case")
    public @Nullable String name;

    @QueryParam("owner")
    @Parameter(description = "A group that owns it, exactly")
    public @Nullable String owner;

    @QueryParam("connection")
    @Parameter(description = "Id of a connection that something is bound from")
    public @Nullable UUID connection;

    @QueryParam("role")
    @Parameter(description = "A role that something is bound in")
    public @Nullable Role role;

    @QueryParam("target")
    @Size(max = 36)
    @Parameter(description = "Azure's id of something that is bound")
    public @Nullable String target;

    @QueryParam("gone")
    @DefaultValue("false")
    @Parameter(description = "true for services with something bound that is gone")
    public boolean gone;

    /** Whether it asks for something about bindings. */
    boolean asksForBindings() {
        return connection != null || role != null || target != null || gone;
    }
}
