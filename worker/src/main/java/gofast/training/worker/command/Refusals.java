package gofast.training.worker.command;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Every refusal is one line; anything else that is thrown is a defect and keeps its stack trace. */
final class Refusals {
    private Refusals() {}

    static int print(ParameterException failure) {
        return print(message(failure), failure.getCommandLine());
    }

    static int print(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof RefusedException) {
            return print(text(failure), command);
        }
        throw failure;
    }

    private static int print(String message, CommandLine command) {
        command.getErr().println(message.lines().reduce("", (all, line) -> all.isEmpty() ? line : all + " " + line));
        command.getErr().flush();
        return ExitCode.USAGE;
    }

    private static String message(ParameterException failure) {
        ArgSpec argument = failure.getArgSpec();
        if (argument != null && failure.getCause() instanceof IllegalArgumentException cause) {
            return name(argument) + ": " + cause.getMessage();
        }
        return failure instanceof UnmatchedArgumentException ? unmatched(failure) : text(failure);
    }

    private static String text(Exception failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "This cannot be done");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String unmatched(ParameterException failure) {
        var command = failure.getCommandLine();
        return command.getParent() == null
                ? "The commands are review, outline, template, try and help"
                : text(failure) + "; say \"help " + command.getCommandName() + "\" for what there is";
    }
}
