package gofast.training.local;

import gofast.training.local.MainJob.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;

/** Where everything is, and calls to paste into a shell. */
final class WelcomeText {
    private static final int WEEKS_TO_THE_HALF = 10;

    private final Settings settings;
    private final Ports ports;
    private final Path log;

    WelcomeText(Settings settings, Path log) {
        this.settings = settings;
        this.ports = settings.ports();
        this.log = log;
    }

    /** With calls for this plan, and one for a race some weeks after that day. */
    String of(Outcome outcome, LocalDate start) {
        return places() + calls(outcome) + anotherPlan(start);
    }

    private String places() {
        return """

                Where everything is
                  API           http://localhost:%d/api
                  health        http://localhost:%d/actuator/health (api), http://localhost:%d/actuator/health (worker)
                  metrics       http://localhost:%d/actuator/prometheus, http://localhost:%d/actuator/prometheus
                  PostgreSQL    jdbc:postgresql://localhost:%d/gofast?user=postgres
                  AMQP          amqp://guest:guest@localhost:%d
                  tokens        http://localhost:%d/token?athlete=alex
                  model         %s
                  full log      %s
                """.formatted(
                        ports.api(),
                        ports.apiManagement(),
                        ports.worker(),
                        ports.apiManagement(),
                        ports.worker(),
                        ports.database(),
                        ports.broker(),
                        ports.issuer(),
                        model(),
                        log);
    }

    private String model() {
        return settings.openAi()
                .map(url -> "OpenAI, at " + url + ": every plan costs money")
                .orElse("simulated: no plan here is a model's. Set OPENAI_API_KEY to have OpenAI make them");
    }

    private String calls(Outcome outcome) {
        return """

                To paste into a shell
                  API=http://localhost:%d
                  TOKEN=$(curl -s 'http://localhost:%d/token?athlete=alex')
                  AUTH="Authorization: Bearer $TOKEN"
                  curl -sw '\\n' -H "$AUTH" $API/api/training-plans
                  curl -sw '\\n' -H "$AUTH" $API/api/training-plans/%s/weeks
                  curl -sw '\\n' -H "$AUTH" $API/api/jobs/%s
                """.formatted(ports.api(), ports.issuer(), outcome.planId(), outcome.jobId());
    }

    private static String anotherPlan(LocalDate start) {
        return """

                Another plan: the draft, the request, the job
                  JSON='Content-Type: application/json'
                  RACE='{"name":"Harbour Half","distance":"half","date":"%s"}'
                  DRAFT='{"goalTime":"1:45:00","startDate":"%s","race":'$RACE'}'
                  PLAN=$(curl -s -H "$AUTH" -H "$JSON" -d "$DRAFT" $API/api/training-plans | cut -d'"' -f4)
                  GENERATE='{"trainingPlanId":"'$PLAN'"}'
                  JOB=$(curl -s -H "$AUTH" -H "$JSON" -d "$GENERATE" $API/api/training-plan/generate | cut -d'"' -f4)
                  curl -sw '\\n' -H "$AUTH" $API/api/jobs/$JOB

                Ctrl-C stops everything.
                """.formatted(start.plusWeeks(WEEKS_TO_THE_HALF).minusDays(1), start);
    }
}
