package io.adobridge.connection.discovery;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of things in Azure DevOps is taken from and narrowed to; a resource takes it as {@code @BeanParam @Valid}. */
public class Narrowing {

    @QueryParam("source")
    @DefaultValue("live")
    @Parameter(description = "`live` asks Azure DevOps now; `catalog` is what the last synchronisation found")
    public Source source = Source.LIVE;

    @QueryParam("project")
    @Size(min = 1, max = 100)
    @Parameter(description = "Name or id of a project")
    public @Nullable String project;

    @QueryParam("gone")
    @DefaultValue("false")
    @Parameter(description = "true for those that are gone; the catalog alone knows them")
    public boolean gone;
}
