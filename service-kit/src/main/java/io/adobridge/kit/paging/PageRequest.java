package io.adobridge.kit.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The two parameters of every list; a resource takes it as {@code @BeanParam @Valid}. */
public class PageRequest {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    @QueryParam("limit")
    @DefaultValue("" + DEFAULT_LIMIT)
    @Min(1)
    @Max(MAX_LIMIT)
    @Parameter(description = "Rows of a page")
    public int limit = DEFAULT_LIMIT;

    @QueryParam("cursor")
    @Parameter(description = "`next` of the page before; leave it out to begin")
    public @Nullable String cursor;

    /** The cursor's keys, null at the beginning; {@link InvalidCursor} when it is not one of ours. */
    public @Nullable Cursor after(int keys) {
        return Cursor.decode(cursor, keys);
    }
}
