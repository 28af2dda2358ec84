package io.adobridge.azure.governor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.AzureDevOpsFailure.Evidence;
import io.adobridge.azure.CallObserver;
import io.adobridge.azure.CallTrace;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;

/** Requests that pass a governor and are answered when the test says so. */
final class Traffic {

    static final Errand READ = new Errand("GET _apis/things", "things", "dev.azure.com", true);
    static final Errand WRITE = new Errand("POST _apis/things", "things", "dev.azure.com", false);
    static final Evidence EVIDENCE = Evidence.noReply("GET _apis/things", "as told");

    final HandCrankedTime time = new HandCrankedTime();
    final PauseBoard board = PauseBoard.inProcess();
    /** The names of the requests in the order in which they left. */
    final List<String> sent = new ArrayList<>();
    final List<String> events = new ArrayList<>();
    /** What the calls' traces showed, all in one. */
    final List<String> diary = new ArrayList<>();

    Governor governor() {
        return governor(Limits.DEFAULT);
    }

    Governor governor(Limits limits) {
        return new Governor("contoso#me", limits, new Surroundings(time, time, () -> 0L, board, new Recorder()));
    }

    Request request(Governor governor, Errand errand, String name) {
        return new Request(governor, errand, name);
    }

    List<Request> requests(Governor governor, int count) {
        return IntStream.range(0, count).mapToObj(number -> new Request(governor, READ, "r" + number)).toList();
    }

    /** Requests whose fate does not matter. */
    void joined(Governor governor, int count) {
        requests(governor, count).forEach(Objects::requireNonNull);
    }

    Map<String, String> budget(int limit, int remaining, Duration reset) {
        return Map.of("X-RateLimit-Limit", String.valueOf(limit), "X-RateLimit-Remaining", String.valueOf(remaining),
                "X-RateLimit-Reset", String.valueOf(time.instant().plus(reset).getEpochSecond()));
    }

    /** One request. */
    final class Request {

        final UniAssertSubscriber<String> outcome;
        private final String name;
        private @Nullable UniEmitter<? super String> reply;
        private @Nullable Turn turn;

        private Request(Governor governor, Errand errand, String name) {
            this.name = name;
            this.outcome = governor.<String> run(errand, this::leave)
                    .subscribe().withSubscriber(UniAssertSubscriber.create());
        }

        private Uni<String> leave(Turn mine) {
            return Uni.createFrom().emitter(emitter -> {
                sent.add(name);
                turn = mine;
                reply = emitter;
            });
        }

        void well() {
            well(Map.of());
        }

        void well(Map<String, String> headers) {
            heads(200, headers);
            Objects.requireNonNull(reply).complete(name);
        }

        void failed(int status, AzureDevOpsFailure failure, Map<String, String> headers) {
            heads(status, headers);
            dropped(failure);
        }

        void dropped(AzureDevOpsFailure failure) {
            Objects.requireNonNull(reply).fail(failure);
        }

        private void heads(int status, Map<String, String> headers) {
            TreeMap<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            all.putAll(headers);
            Objects.requireNonNull(turn).heed(Signals.of(status, all::get, time.instant()));
        }
    }

    /** What one call tells of itself. */
    private final class Diary implements CallTrace {

        @Override
        public void waited(Duration length) {
            diary.add("waited " + length.toSeconds());
        }

        @Override
        public void replied(int status) {
            diary.add("replied " + status);
        }

        @Override
        public void paused(Duration length) {
            diary.add("paused " + length.toSeconds());
        }

        @Override
        public void retrying(String outcome, Duration delay) {
            diary.add("retrying " + outcome + " after " + delay.toSeconds());
        }

        @Override
        public void ended(@Nullable Throwable failure) {
            diary.add("ended " + (failure == null ? "well" : failure.getClass().getSimpleName()));
        }
    }

    private final class Recorder implements CallObserver {

        @Override
        public CallTrace asked(String call, String server) {
            return new Diary();
        }

        @Override
        public void attempted(String area, String outcome, Duration duration) {
            events.add(area + " " + outcome);
        }

        @Override
        public void retrying(String area, Duration delay) {
            events.add("retrying " + area);
        }

        @Override
        public void paused(String organization, Duration length) {
            events.add("paused " + organization + " for " + length.toSeconds());
        }
    }
}
