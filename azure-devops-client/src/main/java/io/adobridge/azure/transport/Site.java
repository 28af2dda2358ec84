package io.adobridge.azure.transport;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOpsFailure.Evidence;
import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.AzureDevOpsFailure.VersionUnsupported;
import io.adobridge.azure.Endpoint;
import io.adobridge.azure.Endpoint.Server;
import io.adobridge.azure.Endpoint.Services;

/**
 * Where calls to an endpoint go.
 *
 * @param servicesRoot of a simulator, under which the constant hosts are path prefixes; null for the real ones
 */
public record Site(Endpoint endpoint, @Nullable URI servicesRoot) {

    boolean isServer() {
        return endpoint instanceof Server;
    }

    /** The address of a call: every variable is one segment, whatever it contains. */
    URI address(Call call, @Nullable String apiVersion) {
        return URI.create(base(call) + "/" + path(call) + query(call, apiVersion));
    }

    /** The name of the host that answers a call, a simulated one by the name of whom it stands for. */
    String server(Call call) {
        return endpoint instanceof Services ? call.host().dnsName() : endpoint.uri().getHost();
    }

    /** The address of a constant host. */
    static String root(String host, @Nullable URI servicesRoot) {
        return servicesRoot == null ? "https://" + host : servicesRoot.toString().replaceAll("/+$", "") + "/" + host;
    }

    private String base(Call call) {
        Host host = call.host();
        if (endpoint instanceof Services services) {
            String root = root(host.dnsName(), servicesRoot);
            return host.perOrganization() ? root + "/" + PercentEncoding.segment(services.organization()) : root;
        }
        if (!host.onServer()) {
            throw new VersionUnsupported(
                    Evidence.noReply(call.toString(), "Azure DevOps Server has no counterpart of " + host.dnsName()));
        }
        return endpoint.uri().toString();
    }

    private static String path(Call call) {
        Iterator<@Nullable String> variables = call.variables().iterator();
        List<String> segments = new ArrayList<>();
        for (String segment : call.template().split("/")) {
            if (!segment.startsWith("{")) {
                segments.add(segment);
                continue;
            }
            String variable = variables.next();
            if (variable != null) {
                segments.add(segment(call, variable));
            }
        }
        return String.join("/", segments);
    }

    /** Nothing has a name that would lead to another path. */
    private static String segment(Call call, String variable) {
        if (variable.isEmpty() || variable.equals(".") || variable.equals("..")) {
            throw new NotFound(Evidence.noReply(call.toString(), "nothing can be named '" + variable + "'"));
        }
        return PercentEncoding.segment(variable);
    }

    private static String query(Call call, @Nullable String apiVersion) {
        Stream<String> own = call.query().stream()
                .map(parameter -> PercentEncoding.query(parameter.name()) + "=" + PercentEncoding.query(parameter.value()));
        Stream<String> version = apiVersion == null ? Stream.empty() : Stream.of("api-version=" + apiVersion);
        String query = Stream.concat(own, version).collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** The fixed and variable segments of a template from {@code _apis} or {@code _odata} on; variables are {@code {}}. */
    static List<String> route(String template) {
        List<String> segments = Arrays.stream(template.split("/"))
                .map(segment -> segment.startsWith("{") ? "{}" : segment.toLowerCase(Locale.ROOT))
                .toList();
        int start = Math.max(segments.indexOf("_apis"), segments.indexOf("_odata"));
        return start < 0 ? segments : segments.subList(start, segments.size());
    }
}
