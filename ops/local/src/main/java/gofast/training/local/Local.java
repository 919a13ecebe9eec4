package gofast.training.local;

import gofast.training.local.Api.ApiException;
import gofast.training.local.MainJob.Outcome;
import java.io.Console;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Starts the whole system in this JVM, has it make one plan as any client would, and stays up until Ctrl-C. */
public final class Local {
    private static final Duration A_LONG_TIME = Duration.ofDays(1);

    private final Settings settings;
    private final PrintStream out;
    private final boolean terminal;
    private final Stop stop;
    private final Clock clock;

    Local(Settings settings, PrintStream out, boolean terminal, Stop stop, Clock clock) {
        this.settings = settings;
        this.out = out;
        this.terminal = terminal;
        this.stop = stop;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        System.exit(exitCode(Stop.atSignals(System.out)));
    }

    private static int exitCode(Stop stop) {
        try {
            Settings settings = Settings.of(System.getProperties(), System.getenv());
            return new Local(settings, System.out, isTerminal(), stop, Clock.system(ZoneId.systemDefault())).run();
        } catch (CannotStartException | ApiException e) {
            System.err.println(e.getMessage());
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Local.class)
                    .error("A fault of this program; its log tells more: {}", e.toString(), e);
        }
        return 1;
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /** The exit code: 0 for a good plan in the database, or for Ctrl-C where no single plan was wanted. */
    int run() {
        try (DataDirectory data = DataDirectory.open(settings.data())) {
            Logs.to(data.log());
            try (LocalSystem system = LocalSystem.start(settings, data, out, stop)) {
                return run(system, new WelcomeText(settings, data.log()));
            }
        } catch (StoppedException e) {
            out.println("Everything is stopped; the data is kept.");
            return settings.once() ? 1 : 0;
        }
    }

    private int run(LocalSystem system, WelcomeText welcome) {
        Outcome outcome = makePlan(system);
        var report = new Report(outcome, system.saved(outcome.planId()));
        report.lines().forEach(out::println);
        if (settings.once()) {
            return report.isGood() ? 0 : 1;
        }
        out.print(welcome.of(outcome, MainJob.nextMonday(clock)));
        while (true) {
            stop.pause(A_LONG_TIME);
        }
    }

    private Outcome makePlan(LocalSystem system) {
        out.println();
        out.println("A plan for a marathon in %d weeks, over HTTP, with a token:".formatted(MainJob.WEEKS));
        try (Api api = system.api()) {
            return new MainJob(api, ProgressView.on(out, terminal), stop, clock).run();
        }
    }
}
