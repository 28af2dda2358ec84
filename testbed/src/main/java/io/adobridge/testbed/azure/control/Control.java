package io.adobridge.testbed.azure.control;

import java.util.LinkedHashMap;
import java.util.Map;

import io.adobridge.testbed.azure.entra.Entra;
import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Content;
import io.adobridge.testbed.azure.front.Hosts;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.front.Simulation;

/** All of {@code /_control}. */
public final class Control {
    private Control() {
    }

    /**
     * Its routes.
     *
     * @param content what organisations are filled with that are taken in over HTTP
     */
    public static Routes routes(Simulation simulation, Entra entra, Content content) {
        var organizations = new OrganizationControl(simulation.organizations(), content);
        var tokens = new TokenControl(simulation.tokens());
        var faults = new FaultControl(simulation.faults());
        return new Routes()
                .get(Hosts.CONTROL, "", Routes.ANYONE, request -> overview(simulation, organizations, tokens, faults))
                .addAll(organizations.routes())
                .addAll(tokens.routes())
                .addAll(new ApplicationControl(entra).routes())
                .addAll(faults.routes())
                .addAll(new LimiterControl(simulation.limiter()).routes())
                .addAll(new JournalControl(simulation.journal()).routes())
                .addAll(new ClockControl(simulation.clock()).routes());
    }

    private static Reply overview(Simulation simulation, OrganizationControl organizations, TokenControl tokens,
            FaultControl faults) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("now", simulation.clock().instant().toString());
        view.put("organizations", organizations.list());
        view.put("tokens", tokens.list());
        view.put("faults", faults.list());
        view.put("calls", simulation.journal().calls());
        return Reply.json(200, view);
    }

    static ApiError notFound(String what, String which) {
        return new ApiError(404, "NotFoundException", "There is no " + what + " " + which + ".");
    }
}
