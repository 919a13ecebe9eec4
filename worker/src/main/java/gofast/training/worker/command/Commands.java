package gofast.training.worker.command;

import gofast.training.plan.Experience;
import gofast.training.plan.GoalTime;
import gofast.training.plan.Pace;
import gofast.training.plan.RaceDistance;
import gofast.training.worker.intake.DeadLetterCommand;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;

/** The commands; each needs its arguments and nothing else. */
@Command(
        name = "worker.jar",
        description = "Looks at training plans, and tries how they are made. Without a command, the worker starts.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = HelpCommand.class)
public final class Commands {
    private static final Set<String> HELP = Set.of("-h", "--help");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Say what there is.")
    boolean help;

    private Commands() {}

    /** Whether the arguments are a command's, or ask for help: other options alone are for the worker. */
    public static boolean areIn(String... arguments) {
        return arguments.length > 0 && (!arguments[0].startsWith("-") || HELP.contains(arguments[0]));
    }

    /** Runs a command; the result is the program's exit code: 0, 1 if a plan has errors, 2 if it cannot do as told. */
    public static int run(String... arguments) {
        return line().execute(arguments);
    }

    static CommandLine line() {
        var line = new CommandLine(new Commands());
        line.addSubcommand(new ReviewCommand(line::getOut));
        line.addSubcommand(new OutlineCommand(line::getOut));
        line.addSubcommand(new TemplateCommand(line::getOut));
        line.addSubcommand(new TryCommand(line::getOut));
        line.addSubcommand(new DeadLetterCommand(line::getOut));
        return line.registerConverter(Pace.class, Pace::parse)
                .registerConverter(GoalTime.class, GoalTime::parse)
                .registerConverter(RaceDistance.class, RaceDistance::parse)
                .registerConverter(Experience.class, Experience::parse)
                .registerConverter(DayOfWeek.class, Weekdays::parse)
                .registerConverter(LocalDate.class, Dates::parse)
                .setParameterExceptionHandler((failure, arguments) -> Refusals.print(failure))
                .setExecutionExceptionHandler((failure, command, parsed) -> Refusals.print(failure, command));
    }
}
