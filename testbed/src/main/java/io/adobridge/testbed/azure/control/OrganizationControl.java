package io.adobridge.testbed.azure.control;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Content;
import io.adobridge.testbed.azure.front.HostKind;
import io.adobridge.testbed.azure.front.Hosts;
import io.adobridge.testbed.azure.front.Organization;
import io.adobridge.testbed.azure.front.OrganizationPolicy;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.front.Organizations;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.front.Sizes;
import io.adobridge.testbed.azure.replay.Recordings;

/** {@code /_control/organizations}: takes organisations in, changes their policy, forgets them. */
final class OrganizationControl {
    private final Organizations organizations;
    private final Content content;

    OrganizationControl(Organizations organizations, Content content) {
        this.organizations = organizations;
        this.content = content;
    }

    /**
     * An organisation to take in.
     *
     * @param sizes {@code S}, {@code M}, {@code L} or numbers by name
     * @param recordings files to replay in place of generated content
     */
    record OrganizationBody(String name, @Nullable Long seed, @Nullable HostKind kind, @Nullable JsonNode sizes,
            @Nullable String anchor, @Nullable List<String> recordings) {

        OrganizationSpec specification() {
            OrganizationSpec small = Bodies.checked(() -> OrganizationSpec.named(Bodies.or(name, "")));
            return new OrganizationSpec(small.name(), Bodies.or(seed, small.seed()), Bodies.or(kind, small.kind()),
                    sizes == null ? small.sizes() : sizes(sizes), Bodies.instant(anchor),
                    small.days());
        }

        private static Sizes sizes(JsonNode sizes) {
            if (sizes.isObject())
                return Bodies.checked(() -> new Sizes(sizes.path("projects").asInt(1), sizes.path("repositories").asInt(1),
                        sizes.path("pullRequests").asInt(), sizes.path("commits").asInt(), sizes.path("builds").asInt(),
                        sizes.path("workItems").asInt()));
            return switch (sizes.asText()) {
                case "S" -> Sizes.S;
                case "M" -> Sizes.M;
                case "L" -> Sizes.L;
                default -> throw ApiError.badRequest("sizes is S, M, L or an object");
            };
        }
    }

    /** What to change of a policy. */
    record PolicyBody(OrganizationPolicy.@Nullable SignIn signIn, @Nullable Boolean personalTokensForbidden,
            @Nullable Boolean blockedByNetwork, @Nullable Set<String> disabledProjects,
            @Nullable Map<String, Integer> missingScope) {

        OrganizationPolicy over(OrganizationPolicy policy) {
            return new OrganizationPolicy(Bodies.or(signIn, policy.signIn()),
                    Bodies.or(personalTokensForbidden, policy.personalTokensForbidden()),
                    Bodies.or(blockedByNetwork, policy.blockedByNetwork()),
                    Bodies.or(disabledProjects, policy.disabledProjects()), Bodies.or(missingScope, policy.missingScope()));
        }
    }

    Routes routes() {
        return new Routes()
                .get(Hosts.CONTROL, "organizations", Routes.ANYONE, request -> Reply.json(200, Map.of("value", list())))
                .post(Hosts.CONTROL, "organizations", Routes.ANYONE, this::add)
                .delete(Hosts.CONTROL, "organizations/{name}", Routes.ANYONE, this::remove)
                .patch(Hosts.CONTROL, "organizations/{name}/policy", Routes.ANYONE, this::change);
    }

    List<Map<String, Object>> list() {
        return organizations.all().stream().sorted(Comparator.comparing(Organization::name)).map(OrganizationControl::view)
                .toList();
    }

    private Reply add(Request request) {
        OrganizationBody body = Bodies.read(request, OrganizationBody.class);
        List<String> files = Bodies.or(body.recordings(), List.of());
        Content filled = files.isEmpty() ? content
                : Bodies.checked(() -> Recordings.read(files.stream().map(Path::of).toList()));
        return Reply.json(201, view(organizations.add(body.specification(), filled)));
    }

    private Reply remove(Request request) {
        if (!organizations.remove(request.var("name")))
            throw Control.notFound("organization", request.var("name"));
        return Reply.empty();
    }

    private Reply change(Request request) {
        Organization organization = organizations.find(request.var("name"))
                .orElseThrow(() -> Control.notFound("organization", request.var("name")));
        organization.policy(Bodies.read(request, PolicyBody.class).over(organization.policy()));
        return Reply.json(200, view(organization));
    }

    private static Map<String, Object> view(Organization organization) {
        OrganizationSpec specification = organization.specification();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", specification.name());
        view.put("seed", specification.seed());
        view.put("kind", specification.kind());
        view.put("sizes", specification.sizes());
        view.put("anchor", String.valueOf(specification.anchor()));
        view.put("policy", organization.policy());
        return view;
    }
}
