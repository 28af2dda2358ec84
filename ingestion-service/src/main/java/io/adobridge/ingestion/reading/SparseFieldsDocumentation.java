package io.adobridge.ingestion.reading;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Documents {@code fields} beside the cursor of every list. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class SparseFieldsDocumentation implements OASFilter {

    @Override
    public @Nullable Operation filterOperation(Operation operation) {
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "cursor".equals(parameter.getName()))) {
            operation.addParameter(OASFactory.createParameter().name(Selection.PARAMETER).in(Parameter.In.QUERY)
                    .description("Members of each row that are wanted, separated by commas; all without it")
                    .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        }
        return operation;
    }
}
