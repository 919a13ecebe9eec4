package gofast.training.worker.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Holds the plans of a file against all rules. */
@Command(
        name = "review",
        description = "Prints a line of JSON for each plan of a file; exits with 1 if any has errors.",
        exitCodeOnExecutionException = ReviewCommand.DEFECT)
final class ReviewCommand implements Callable<Integer> {
    /** Not 1: a defect of the program says nothing of a plan. */
    static final int DEFECT = 70;

    private static final int HAS_ERRORS = 1;

    private final Supplier<PrintWriter> out;

    @Parameters(paramLabel = "FILE", description = "JSON: plans as the API shows them, or as the published ones are.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Say how to use this command.")
    boolean help;

    ReviewCommand(Supplier<PrintWriter> out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        List<ReviewJson> reviews = PlanReader.plans(read(file.orElseThrow())).stream()
                .map(ReviewJson::of)
                .toList();
        reviews.forEach(review -> out.get().println(Json.line(review)));
        return reviews.stream().allMatch(ReviewJson::isWithoutErrors) ? ExitCode.OK : HAS_ERRORS;
    }

    private static JsonNode read(Path file) {
        try {
            return Json.MAPPER.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new RefusedException("FILE: " + file + " cannot be read", e);
        } catch (JacksonException e) {
            throw new RefusedException("FILE: " + file + " is no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
