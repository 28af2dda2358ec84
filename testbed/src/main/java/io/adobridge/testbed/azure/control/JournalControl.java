package io.adobridge.testbed.azure.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.adobridge.testbed.azure.front.Hosts;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.journal.Journal;
import io.adobridge.testbed.azure.journal.JournalEntry;
import io.adobridge.testbed.azure.journal.Totals;

/**
 * {@code /_control/journal}: totals by route and area, and the last calls, which {@code organization}, {@code method},
 * {@code area}, {@code template} and {@code limit} narrow.
 */
final class JournalControl {
    private static final int SHOWN = 100;

    private final Journal journal;

    JournalControl(Journal journal) {
        this.journal = journal;
    }

    Routes routes() {
        return new Routes()
                .get(Hosts.CONTROL, "journal", Routes.ANYONE, this::show)
                .delete(Hosts.CONTROL, "journal", Routes.ANYONE, request -> reset());
    }

    private Reply show(Request request) {
        List<Totals> totals = journal.totals().stream()
                .filter(total -> fits(request, total.organization(), total.method(), total.area(), total.template())).toList();
        Predicate<JournalEntry> fitting = entry -> fits(request, entry.organization(), entry.method(), entry.area(),
                entry.template());
        List<JournalEntry> entries = journal.entries(fitting);
        List<JournalEntry> last = entries.subList(Math.max(0, entries.size() - request.intParam("limit", SHOWN)),
                entries.size());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("calls", totals.stream().mapToLong(Totals::calls).sum());
        view.put("early", totals.stream().mapToLong(Totals::early).sum());
        view.put("throttled", totals.stream().mapToLong(Totals::throttled).sum());
        view.put("areas", Journal.callsByArea(totals));
        view.put("totals", totals.stream().map(JournalControl::view).toList());
        view.put("entries", last.stream().map(JournalControl::view).toList());
        return Reply.json(200, view);
    }

    private Reply reset() {
        journal.reset();
        return Reply.empty();
    }

    private static boolean fits(Request request, String organization, String method, String area, String template) {
        return fits(request, "organization", organization) && fits(request, "method", method) && fits(request, "area", area)
                && fits(request, "template", template);
    }

    private static boolean fits(Request request, String param, String value) {
        return request.param(param).map(value::equalsIgnoreCase).orElse(true);
    }

    private static Map<String, Object> view(Totals totals) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("organization", totals.organization());
        view.put("method", totals.method());
        view.put("template", totals.template());
        view.put("calls", totals.calls());
        view.put("refused", totals.refused());
        view.put("throttled", totals.throttled());
        view.put("early", totals.early());
        view.put("bytes", totals.bytes());
        view.put("millis", totals.duration().toMillis());
        return view;
    }

    private static Map<String, Object> view(JournalEntry entry) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("at", entry.at().toString());
        view.put("organization", entry.organization());
        view.put("identity", entry.identity());
        view.put("method", entry.method());
        view.put("path", entry.path());
        view.put("template", entry.template());
        view.put("query", entry.query());
        view.put("status", entry.status());
        view.put("bytes", entry.bytes());
        view.put("micros", entry.duration().toNanos() / 1000);
        view.put("fault", entry.fault());
        view.put("early", entry.early());
        return view;
    }
}
