package gofast.training.worker.command;

import gofast.training.coaching.Outline;
import gofast.training.coaching.OutlineRequest;
import gofast.training.coaching.workout.Template;
import gofast.training.plan.Plan;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Shows the plan that needs no model. */
@Command(
        name = "template",
        description = "Shows a whole plan from the library of workouts; --json has every detail, in review's format.",
        exitCodeOnExecutionException = ReviewCommand.DEFECT)
final class TemplateCommand implements Callable<Integer> {
    private final Supplier<PrintWriter> out;

    @Mixin
    private PlanOptions options = new PlanOptions();

    TemplateCommand(Supplier<PrintWriter> out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        OutlineRequest request = options.request();
        Plan plan = Template.of(request, request.distance().code());
        out.get()
                .println(
                        options.isJson()
                                ? Json.line(PlanJson.of("template", plan, request))
                                : WeekTable.of(plan, Outline.of(request).advice(), request.calendar()));
        return ExitCode.OK;
    }
}
