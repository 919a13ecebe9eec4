package gofast.training.api.submit;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.testing.Answer;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.SharedApi;
import gofast.training.api.testing.TestAthlete;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedApi.class)
class DryRunTest {
    private final RunningApi api;
    private final TestAthlete ada;

    DryRunTest(RunningApi api) {
        this.api = api;
        this.ada = api.athlete();
    }

    @Test
    void saysWhatWouldBeGeneratedAndStoresNothing() {
        UUID plan = ada.withProfile().draft();
        String stored = api.stored();

        Answer answer = validate(plan, "").hasStatus(200);

        assertThat(answer.body().toString()).isEqualTo("""
                {"valid":true,"trainingPlanId":"%s","totalWeeks":16,"phases":{"base":4,"build":6,"peak":3,"taper":3}}""".formatted(plan));
        assertThat(answer.header("Location")).isEmpty();
        assertThat(validate(plan, ", \"phases\": {\"base\": 1, \"build\": 0, \"peak\": 11, \"taper\": 4}")
                        .hasStatus(200)
                        .body()
                        .at("/phases/peak")
                        .intValue())
                .isEqualTo(11);
        assertThat(api.stored()).isEqualTo(stored);
    }

    @Test
    void findsWhatASubmitWouldFind() {
        UUID plan = ada.draft();

        validate(plan, "").isProblem(404, "athlete-not-found");
        ada.withProfile();
        validate(plan, ", \"phases\": {\"base\": 4, \"build\": 6, \"peak\": 3, \"taper\": 2}")
                .isProblem(400, "invalid-request");
        validate(UUID.randomUUID(), "").isProblem(404, "training-plan-not-found");
        validate(plan, ", \"validateOnly\": 1").hasStatus(400);
        for (int i = 0; i < 3; i++) {
            ada.generate(ada.draft()).hasStatus(202);
        }
        validate(plan, "").isProblem(429, "too-many-jobs-at-once");
    }

    @Test
    void isValidWhereASubmitWouldReturnTheUnfinishedJob() {
        UUID plan = ada.withProfile().draft();
        for (UUID draft : new UUID[] {plan, ada.draft(), ada.draft()}) {
            ada.generate(draft).hasStatus(202);
        }

        validate(plan, "").hasStatus(200);
    }

    private Answer validate(UUID plan, String more) {
        return ada.generate(
                "{\"trainingPlanId\": \"%s\", \"options\": {\"validateOnly\": true%s}}".formatted(plan, more));
    }
}
