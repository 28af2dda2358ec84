package io.adobridge.testbed.azure.front;

import static java.lang.System.Logger.Level.ERROR;

import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.Fault;
import io.adobridge.testbed.azure.limit.Verdict;
import io.vertx.core.MultiMap;

/** Answers calls: each step either lets a call pass or ends it with an {@link ApiError}. */
final class Front {
    private static final System.Logger LOG = System.getLogger(Front.class.getName());

    private final Simulation simulation;
    private final Authentication authentication;
    private final Pauses pauses = new Pauses();

    Front(Simulation simulation) {
        this.simulation = simulation;
        this.authentication = new Authentication(simulation.tokens(), simulation.clock());
    }

    /** Answers a call and leaves in it what was found out about it. */
    Reply answer(Call call) {
        Reply reply = Dressing.dress(call, attempt(call));
        Caller caller = call.caller();
        if (caller != null)
            pauses.heed(call.organization(), caller, reply, simulation.clock().instant());
        return reply;
    }

    private Reply attempt(Call call) {
        try {
            locate(call);
            if (call.isControl())
                requireRoute(call);
            hit(call);
            Authentication.Outcome outcome = identify(call);
            answerFault(call);
            if (isOpen(call))
                return handle(call, Caller.ANONYMOUS);
            Caller caller = requireCaller(call, outcome);
            charge(call, caller);
            requireRoute(call);
            requireScope(call, caller);
            requireEnabled(call);
            negotiate(call);
            return handle(call, caller);
        } catch (ApiError e) {
            return e.reply();
        } catch (RuntimeException e) {
            LOG.log(ERROR, () -> "The simulator could not answer " + call.method() + " " + call.path(), e);
            return Reply.error(500, e.getClass().getSimpleName(), "The simulator failed: " + e.getMessage());
        }
    }

    private void locate(Call call) {
        Address address = Address.of(Paths.segments(call.path()));
        Organization organization = simulation.organizations().find(address)
                .orElseThrow(() -> ApiError.ending(Refusals.unknownOrganization()));
        call.located(organization, address);
    }

    private static boolean isOpen(Call call) {
        RouteTable.Match match = call.match();
        return match != null && match.route().scope().equals(Routes.ANYONE);
    }

    private void hit(Call call) {
        if (!call.path().startsWith("/" + Hosts.CONTROL))
            call.hitBy(simulation.faults().strike(call.method().name(), call.path(), call.organization().name())
                    .map(Fault::effect).orElse(null));
        if (call.effect() instanceof Effect.ExpireToken)
            simulation.tokens().expire(Authentication.secret(call));
    }

    private Authentication.Outcome identify(Call call) {
        Authentication.Outcome outcome = authentication.authenticate(call, call.organization());
        Caller caller = outcome.caller();
        call.by(caller, caller != null && pauses.early(call.organization(), caller, call.at()));
        return outcome;
    }

    private static void answerFault(Call call) {
        if (call.effect() instanceof Effect.Answer answer)
            throw ApiError.ending(Dressing.faulty(answer));
        if (call.effect() instanceof Effect.SignIn signIn)
            throw ApiError.ending(signIn.redirect() ? Refusals.redirect(call, call.organization()) : Refusals.page());
    }

    private static Caller requireCaller(Call call, Authentication.Outcome outcome) {
        if (call.organization().policy().blockedByNetwork())
            throw ApiError.ending(Refusals.blockedByNetwork());
        Caller caller = outcome.caller();
        if (caller == null)
            throw ApiError.ending(Refusals.signIn(call, call.organization(), outcome.reason()));
        return caller;
    }

    private void charge(Call call, Caller caller) {
        if (call.organization().isSite())
            return;
        Verdict verdict = simulation.limiter().charge(call.organization().name(), caller.identity().id().toString(),
                call.method().name(), call.template());
        call.judged(verdict);
        if (verdict.state() == Verdict.State.BLOCKED)
            throw ApiError.ending(Dressing.faulty((Effect.Answer) Effect.throttled()));
    }

    private static void requireRoute(Call call) {
        if (call.match() == null)
            throw ApiError.ending(call.knownPath() ? Refusals.wrongMethod(call) : Refusals.unknownResource(call));
    }

    private static void requireScope(Call call, Caller caller) {
        String scope = call.route().scope();
        if (!Scopes.grant(caller.token().scopes(), scope))
            throw ApiError.ending(Refusals.missingScope(caller, call.organization().policy().missingScope(call.template())));
        if (!caller.token().accessLevel().allows(scope))
            throw ApiError.ending(Refusals.missingLicence(caller));
    }

    private static void requireEnabled(Call call) {
        String project = call.vars().getOrDefault("project", "");
        if (call.organization().policy().disabledProjects().contains(project))
            throw ApiError.ending(Refusals.disabledProject(project));
    }

    private static void negotiate(Call call) {
        call.negotiated(call.organization().negotiation().negotiate(call, call.route()));
    }

    private static Reply handle(Call call, Caller caller) {
        if (call.effect() instanceof Effect.EmptyPage && !EmptyPages.isResumed(call.query()))
            return EmptyPages.before(call);
        MultiMap query = EnumParameters.named(call.template(), EmptyPages.resumed(call.query()));
        Organization organization = call.organization();
        var links = new Links(call.root(), organization.name(), organization.specification().kind());
        return call.route().handler().handle(new Request(organization.name(), call.method(), call.vars(), query,
                call.http().headers(), call.body(), caller.identity(), call.apiVersion(), links));
    }
}
