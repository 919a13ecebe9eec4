package gofast.training.worker.intake;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.springframework.amqp.AmqpException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Shows operators the messages nobody could work on, and deals with them. */
@Command(
        name = "dead-letters",
        description = {
            "Lists the messages nobody could work on, a line of JSON each;",
            "sends them to the workers again, or deletes them.",
            "Needs the broker: SPRING_RABBITMQ_ADDRESSES and so on."
        })
public final class DeadLetterCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    /** Written as on the command line. */
    private enum Action {
        list,
        replay,
        drop
    }

    private final Supplier<PrintWriter> out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "ACTION", description = "list, replay or drop.")
    private Action action = Action.list;

    @Parameters(index = "1..*", paramLabel = "ID", description = "Which letters, by the ids of the list.")
    private List<String> ids = List.of();

    @Option(names = "--all", description = "All of them.")
    private boolean all;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Say how to use this command.")
    boolean help;

    public DeadLetterCommand(Supplier<PrintWriter> out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        if (action != Action.list && ids.isEmpty() && !all) {
            throw new ParameterException(spec.commandLine(), "name the ids of letters, or --all");
        }
        try (var broker = new Broker()) {
            deal(broker.deadLetters());
            return ExitCode.OK;
        } catch (AmqpException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the broker does not answer; set SPRING_RABBITMQ_ADDRESSES, like rabbit1:5672",
                    e);
        }
    }

    private void deal(DeadLetterQueue letters) {
        switch (action) {
            case list -> letters.list().forEach(letter -> out.get().println(JSON.writeValueAsString(letter)));
            case replay -> count("sent again", letters.replay(this::isWanted));
            case drop -> count("deleted", letters.drop(this::isWanted));
        }
    }

    private boolean isWanted(DeadLetter letter) {
        return all || ids.contains(letter.id());
    }

    private void count(String what, int letters) {
        out.get().println(letters + " " + what);
    }
}
