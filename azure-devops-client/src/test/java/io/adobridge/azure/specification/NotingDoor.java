package io.adobridge.azure.specification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JavaType;

import io.adobridge.azure.Page;
import io.adobridge.azure.ServerVersion;
import io.adobridge.azure.transport.Call;
import io.adobridge.azure.transport.Call.Parameter;
import io.adobridge.azure.transport.Door;
import io.adobridge.azure.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Notes the requests and answers nothing. */
final class NotingDoor implements Door {

    private final List<Request> requests = new ArrayList<>();

    /** A call and the names of all its parameters, those of its paging included. */
    record Request(Call call, Set<String> parameters) {
    }

    List<Request> requests() {
        return requests;
    }

    @Override
    public <T> Uni<T> one(Call call, JavaType type) {
        note(call, List.of());
        return Uni.createFrom().nothing();
    }

    @Override
    public <T> Uni<Optional<T>> maybe(Call call, JavaType type) {
        note(call, List.of());
        return Uni.createFrom().nothing();
    }

    @Override
    public Uni<Void> send(Call call) {
        note(call, List.of());
        return Uni.createFrom().nothing();
    }

    @Override
    public <T> Multi<Page<T>> pages(Call call, Paging paging, JavaType item, @Nullable String from) {
        note(call, parametersOf(paging));
        return Multi.createFrom().nothing();
    }

    @Override
    public Uni<ServerVersion> version() {
        return Uni.createFrom().nothing();
    }

    private void note(Call call, List<String> paging) {
        Set<String> names = new TreeSet<>(paging);
        call.query().stream().map(Parameter::name).forEach(names::add);
        requests.add(new Request(call, names));
    }

    private static List<String> parametersOf(Paging paging) {
        if (paging instanceof Paging.Skip skip) {
            return List.of(skip.topParameter(), skip.skipParameter());
        }
        if (paging instanceof Paging.HeaderToken token) {
            return token.topParameter() == null ? List.of("continuationToken")
                    : List.of(token.topParameter(), "continuationToken");
        }
        if (paging instanceof Paging.BodyToken token) {
            return token.topParameter() == null ? List.of("continuationToken")
                    : List.of(token.topParameter(), "continuationToken");
        }
        return List.of();
    }
}
