package gofast.training.chaos;

import gofast.training.chaos.Api.Answer;
import gofast.training.testing.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Athletes who ask for plans, one after the other at a steady rate, whatever happens to the system. */
final class Load {
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final String DRAFT_NO_MORE = "training-plan-not-draft";

    private final Api api;
    private final Tokens tokens;
    private final List<Athlete> athletes;
    private final Map<UUID, UUID> accepted = new ConcurrentHashMap<>();
    private final Map<String, Integer> cancels = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<UUID> acceptedUnseen = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();

    Load(Api api, Tokens tokens, long seed, int jobs) {
        this.api = api;
        this.tokens = tokens;
        this.athletes =
                IntStream.range(0, jobs).mapToObj(i -> Athlete.of(seed, i)).toList();
    }

    Duration length() {
        return INTERVAL.multipliedBy(athletes.size());
    }

    /** Returns when every athlete has an answer. */
    void run() throws InterruptedException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Athlete athlete : athletes) {
                var unused = executor.submit(() -> live(athlete));
                Thread.sleep(INTERVAL);
            }
        }
    }

    private void live(Athlete athlete) {
        try {
            askForPlan(athlete);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            surprises.add(athlete.subject() + ": " + e);
        }
    }

    private void askForPlan(Athlete athlete) throws InterruptedException {
        String token = tokens.of(athlete.subject());
        Optional<Answer> profile = ask("PUT", "/api/athletes/me", token, athlete.profile());
        Optional<Answer> draft = profile.isPresent()
                ? ask("POST", "/api/training-plans", token, athlete.trainingPlan(Clock.systemUTC()))
                : Optional.empty();
        if (draft.isPresent()) {
            String planId = draft.get().body().path("id").asString();
            submit(athlete, token, UUID.fromString(planId));
        }
    }

    private void submit(Athlete athlete, String token, UUID planId) throws InterruptedException {
        Optional<Answer> answer =
                api.ask("POST", "/api/training-plan/generate", token, athlete.generate(planId.toString()));
        if (answer.isEmpty()) {
            surprises.add("POST /api/training-plan/generate: no answer at all");
        } else if (answer.get().isGood()) {
            UUID jobId = UUID.fromString(answer.get().body().path("id").asString());
            accepted.put(jobId, planId);
            cancel(athlete, token, jobId);
        } else if (answer.get().asked() > 1 && answer.get().problem().equals(DRAFT_NO_MORE)) {
            // The job of a request whose answer got lost is over already.
            acceptedUnseen.add(planId);
        } else {
            surprise("POST /api/training-plan/generate", answer.get());
        }
    }

    private void cancel(Athlete athlete, String token, UUID jobId) throws InterruptedException {
        if (athlete.cancelAfter().isPresent()) {
            Thread.sleep(athlete.cancelAfter().get());
            String result = api.ask("POST", "/api/jobs/" + jobId + "/cancel", token, Map.of())
                    .map(answer -> "status " + answer.status())
                    .orElse("no answer at all");
            cancels.merge(result, 1, Integer::sum);
        }
    }

    /** A good answer; others are noted. */
    private Optional<Answer> ask(String method, String path, String token, Map<String, ?> body)
            throws InterruptedException {
        Optional<Answer> answer = api.ask(method, path, token, body);
        if (answer.isEmpty()) {
            surprises.add(method + " " + path + ": no answer at all");
        } else if (!answer.get().isGood()) {
            surprise(method + " " + path, answer.get());
        }
        return answer.filter(Answer::isGood);
    }

    private void surprise(String call, Answer answer) {
        surprises.add(call + ": " + answer.status() + " " + answer.body());
    }

    /** Jobs whose id an athlete has, with their plans. */
    Map<UUID, UUID> accepted() {
        return Map.copyOf(accepted);
    }

    /** Plans whose job was accepted and over before its athlete got to know it. */
    List<UUID> acceptedUnseen() {
        return List.copyOf(acceptedUnseen);
    }

    /** Answers to cancellations, and how many there were of each. */
    SortedMap<String, Integer> cancels() {
        return new TreeMap<>(cancels);
    }

    /** What athletes were answered that they should never be. */
    List<String> surprises() {
        return List.copyOf(surprises);
    }
}
