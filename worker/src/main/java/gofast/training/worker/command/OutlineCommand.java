package gofast.training.worker.command;

import gofast.training.coaching.Outline;
import gofast.training.coaching.OutlineRequest;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Shows how far on which day. */
@Command(
        name = "outline",
        description = "Shows a plan without its workouts: the kind and the miles of every day.",
        exitCodeOnExecutionException = ReviewCommand.DEFECT)
final class OutlineCommand implements Callable<Integer> {
    private final Supplier<PrintWriter> out;

    @Mixin
    private PlanOptions options = new PlanOptions();

    OutlineCommand(Supplier<PrintWriter> out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        OutlineRequest request = options.request();
        Outline outline = Outline.of(request);
        out.get()
                .println(
                        options.isJson()
                                ? Json.line(OutlineJson.of(outline, request.calendar()))
                                : WeekTable.of(outline, request.calendar()));
        return ExitCode.OK;
    }
}
