package io.adobridge.testbed.azure.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.azure.fault.Fault;
import io.adobridge.testbed.azure.fault.Faults;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.azure.front.Hosts;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;

/** {@code /_control/faults}: sets faults, lists them with their hits, takes them back. */
final class FaultControl {
    private final Faults faults;

    FaultControl(Faults faults) {
        this.faults = faults;
    }

    /** A fault to set. */
    record FaultBody(@Nullable WhenBody when, EffectBody effect) {
    }

    /** Which calls it hits; what is absent fits all of them. */
    record WhenBody(@Nullable String method, @Nullable String path, @Nullable String organization, @Nullable Long from,
            @Nullable Long count, @Nullable Long every, @Nullable Double probability, @Nullable Long seed) {

        static WhenBody of(When when) {
            return new WhenBody(when.method(), when.path() == null ? null : when.path().pattern(), when.organization(),
                    when.from(), when.count(), when.every(), when.probability(), when.seed());
        }

        When when() {
            return Bodies.checked(() -> new When(method, path == null ? null : Pattern.compile(path), organization,
                    Bodies.or(from, 1L), Bodies.or(count, Long.MAX_VALUE), Bodies.or(every, 1L),
                    Bodies.or(probability, 1.0), Bodies.or(seed, 0L)));
        }
    }

    Routes routes() {
        return new Routes()
                .get(Hosts.CONTROL, "faults", Routes.ANYONE, request -> Reply.json(200, Map.of("value", list())))
                .post(Hosts.CONTROL, "faults", Routes.ANYONE, this::add)
                .delete(Hosts.CONTROL, "faults", Routes.ANYONE, request -> clear())
                .delete(Hosts.CONTROL, "faults/{id}", Routes.ANYONE, this::remove);
    }

    List<Map<String, Object>> list() {
        return faults.all().stream().map(FaultControl::view).toList();
    }

    private Reply add(Request request) {
        FaultBody body = Bodies.read(request, FaultBody.class);
        When when = body.when() == null ? When.always() : body.when().when();
        return Reply.json(201, view(faults.add(when, EffectBody.required(body.effect()).effect())));
    }

    private Reply clear() {
        faults.clear();
        return Reply.empty();
    }

    private Reply remove(Request request) {
        if (!faults.remove(request.var("id")))
            throw Control.notFound("fault", request.var("id"));
        return Reply.empty();
    }

    private static Map<String, Object> view(Fault fault) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", fault.id());
        view.put("hits", fault.hits());
        view.put("when", WhenBody.of(fault.when()));
        view.put("effect", EffectBody.view(fault.effect()));
        return view;
    }
}
