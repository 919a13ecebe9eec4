package gofast.training.worker.command;

import gofast.training.coaching.Goal;
import gofast.training.coaching.Outline;
import gofast.training.coaching.OutlineRequest;
import gofast.training.plan.Race;
import gofast.training.worker.generate.Approach;
import gofast.training.worker.generate.Generated;
import gofast.training.worker.generate.GenerationInputs;
import gofast.training.worker.generate.Task;
import gofast.training.worker.run.Settled;
import java.io.Console;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has a plan made by models, and shows it with all that it took. */
@Command(
        name = "try",
        description =
                "Has a plan made by the models at OPENAI_BASE_URL, without database or broker, and shows what it took.",
        exitCodeOnExecutionException = ReviewCommand.DEFECT)
final class TryCommand implements Callable<Integer> {
    private static final int NO_PLAN = 1;

    private final Supplier<PrintWriter> out;

    @Option(names = "--strategy", paramLabel = "NAME", description = "outlined or whole-plan.")
    private Optional<String> strategy = Optional.empty();

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "One of gofast.models; without it, all in their order.")
    private Optional<String> model = Optional.empty();

    @Option(names = "--race-name", paramLabel = "NAME", description = "What the race is called, up to 100 characters.")
    private Optional<String> raceName = Optional.empty();

    @Mixin
    private PlanOptions options = new PlanOptions();

    TryCommand(Supplier<PrintWriter> out) {
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        OutlineRequest request = options.request();
        var calls = new Calls();
        try (ConfigurableApplicationContext context = start(calls)) {
            return run(context.getBean(Engine.Parts.class), request, calls);
        }
    }

    private ConfigurableApplicationContext start(Calls calls) {
        List<String> properties = new ArrayList<>(List.of("--logging.threshold.console=off"));
        strategy.ifPresent(name -> properties.add("--gofast.generation.strategy=" + name));
        try {
            return Engine.start(calls, properties);
        } catch (RuntimeException e) {
            throw new RefusedException(rootCause(e), e);
        }
    }

    private static String rootCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private int run(Engine.Parts engine, OutlineRequest request, Calls calls) throws InterruptedException {
        ProgressBar progress = progress(request);
        var arrivals = new Arrivals(Clock.systemUTC(), progress);
        GenerationInputs inputs = inputs(request);
        UUID athlete = UUID.randomUUID();
        Approach approach = approach(engine, athlete, request);
        var task = new Task(UUID.randomUUID(), athlete, inputs, approach, arrivals);
        Generated generated = engine.strategies().find(approach.strategy()).generate(task);
        progress.end();
        return switch (generated) {
            case Generated.Candidate candidate ->
                settled(engine.settle().settle(inputs, candidate), request, calls, arrivals);
            case Generated.Nothing nothing ->
                settled(engine.settle().without(inputs, nothing.failure()), request, calls, arrivals);
            case Generated.Later later -> none(why(later));
        };
    }

    private static String why(Generated.Later later) {
        return later.waitingFor().equals(Generated.Later.ACCOUNT)
                ? "the models' provider refuses the account; look at OPENAI_API_KEY, and at the account's rights and credit"
                : "the models' provider asks to wait; try again in "
                        + later.delay().toSeconds() + " s";
    }

    private Approach approach(Engine.Parts engine, UUID athlete, OutlineRequest request) {
        Approach usual = engine.approaches().of(athlete, request.calendar().totalWeeks());
        try {
            return model.map(engine.models()::named).map(usual::with).orElse(usual);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("--model: " + e.getMessage(), e);
        }
    }

    private GenerationInputs inputs(OutlineRequest request) {
        var race = new Race(
                raceName.orElse(request.distance().code()),
                request.distance(),
                request.calendar().race());
        var goal = new Goal(request.distance(), options.goalTime());
        return new GenerationInputs(
                race, goal.time(), goal.fiveKPace(), request.calendar(), request.phases(), request.athlete(), true);
    }

    /** Machines see none. */
    private ProgressBar progress(OutlineRequest request) {
        boolean isTerminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        PrintWriter shown = options.isJson() ? new PrintWriter(Writer.nullWriter()) : out.get();
        return new ProgressBar(shown, request.calendar().totalWeeks(), isTerminal);
    }

    private int settled(Settled settled, OutlineRequest request, Calls calls, Arrivals arrivals) {
        return switch (settled) {
            case Settled.Sound sound ->
                show(new Tried(sound.plan(), sound.origins(), calls, arrivals.first(), arrivals.sinceStart()), request);
            case Settled.Unsound unsound -> none(unsound.failure().detail());
        };
    }

    private int show(Tried tried, OutlineRequest request) {
        if (options.isJson()) {
            out.get().println(Json.line(TriedJson.of(tried, request)));
        } else {
            List<String> advice = Outline.of(request).advice();
            out.get().println(WeekTable.of(tried.plan().plan(), advice, request.calendar()));
            tried.summary().forEach(out.get()::println);
        }
        return ExitCode.OK;
    }

    private int none(String why) {
        out.get().println(options.isJson() ? Json.line(new NoPlan(why)) : "There is no plan: " + why);
        return NO_PLAN;
    }

    /** Why there is no plan, as JSON. */
    record NoPlan(String error) {}
}
