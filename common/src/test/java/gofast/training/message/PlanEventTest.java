package gofast.training.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanEventTest {
    private static final UUID ID = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    private static final UUID JOB = UUID.fromString("0190a000-0000-7000-8000-000000000002");
    private static final UUID PLAN = UUID.fromString("0190a000-0000-7000-8000-000000000003");
    private static final UUID ATHLETE = UUID.fromString("0190a000-0000-7000-8000-000000000004");
    private static final Instant TIME = Instant.parse("2025-01-01T08:30:00Z");

    private static final PlanEvent GENERATED =
            PlanEvent.generated(ID, TIME, new PlanEvent.Generated(JOB, PLAN, ATHLETE, 1, 16, 112));
    private static final PlanEvent FAILED = PlanEvent.failed(
            ID, TIME, new PlanEvent.Failed(JOB, PLAN, ATHLETE, new PlanEvent.Cause("model-refused", "It did.", true)));

    private static JsonNode json(PlanEvent event) {
        JsonMapper mapper = JsonMapper.builder().build();
        return mapper.readTree(mapper.writeValueAsString(event));
    }

    @Test
    void generatedPlanIsACloudEvent() {
        assertThat(json(GENERATED)).isEqualTo(JsonMapper.builder().build().readTree("""
                {
                  "specversion": "1.0",
                  "id": "0190a000-0000-7000-8000-000000000001",
                  "source": "/gofast/training-plans",
                  "type": "training.gofast.plan.generated.v1",
                  "subject": "0190a000-0000-7000-8000-000000000003",
                  "time": "2025-01-01T08:30:00Z",
                  "datacontenttype": "application/json",
                  "data": {
                    "jobId": "0190a000-0000-7000-8000-000000000002",
                    "trainingPlanId": "0190a000-0000-7000-8000-000000000003",
                    "athleteId": "0190a000-0000-7000-8000-000000000004",
                    "version": 1,
                    "weeks": 16,
                    "days": 112
                  }
                }
                """));
    }

    @Test
    void failureSaysWhy() {
        assertThat(json(FAILED).get("type").asString()).isEqualTo("training.gofast.plan.failed.v1");
        assertThat(json(FAILED).get("data").get("error"))
                .isEqualTo(JsonMapper.builder().build().readTree("""
                {"code": "model-refused", "detail": "It did.", "retryable": true}
                """));
    }

    @Test
    void routingKeySaysWhatHappened() {
        assertThat(GENERATED.routingKey()).isEqualTo("plan.generated");
        assertThat(FAILED.routingKey()).isEqualTo("plan.failed");
    }

    @Test
    void idStaysTheSameHoweverOftenItIsWritten() {
        assertThat(json(GENERATED)).isEqualTo(json(GENERATED));
        assertThat(json(GENERATED).get("id").asString()).isEqualTo(ID.toString());
    }
}
