package gofast.training.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import gofast.training.api.testing.ApiClient;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.SharedApi;
import gofast.training.api.testing.TestAthlete;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedApi.class)
class CallerTest {
    private static final String OPERATOR = Role.OPERATOR.scope();

    private final RunningApi api;
    private final TestAthlete ada;

    CallerTest(RunningApi api) {
        this.api = api;
        this.ada = api.athlete();
    }

    @Test
    void mayDoEverythingWithTheirOwn() {
        var athlete = new Caller("ada", Set.of());

        assertThat(athlete.mayRead("ada")).isTrue();
        assertThat(athlete.maySubmitFor("ada")).isTrue();
        assertThat(athlete.mayCancelFor("ada")).isTrue();
        assertThat(athlete.mayRead("eve")).isFalse();
        assertThat(athlete.maySubmitFor("eve")).isFalse();
        assertThat(athlete.mayCancelFor("eve")).isFalse();
        assertThat(athlete.isOperator()).isFalse();
        assertThat(athlete.isService()).isFalse();
    }

    @Test
    void looksAfterJobsAsAnOperator() {
        var operator = new Caller("olga", Set.of(Role.OPERATOR));

        assertThat(operator.isOperator()).isTrue();
        assertThat(operator.mayRead("ada")).isTrue();
        assertThat(operator.mayCancelFor("ada")).isTrue();
        assertThat(operator.maySubmitFor("ada")).isFalse();
    }

    @Test
    void submitsForAnybodyAsAService() {
        var service = new Caller("shop", Set.of(Role.SERVICE));

        assertThat(service.isService()).isTrue();
        assertThat(service.mayRead("ada")).isTrue();
        assertThat(service.maySubmitFor("ada")).isTrue();
        assertThat(service.mayCancelFor("ada")).isFalse();
    }

    static List<Map<String, Object>> operators() {
        return List.of(
                Map.of("scope", OPERATOR),
                Map.of("scope", "openid " + OPERATOR + " profile"),
                Map.of("scope", List.of("openid", OPERATOR)),
                Map.of("scp", OPERATOR),
                Map.of("scp", List.of(OPERATOR)));
    }

    @ParameterizedTest
    @MethodSource("operators")
    void hasTheRolesOfTheTokensScopes(Map<String, Object> claims) {
        with(claims).get("/api/training-plans/" + ada.draft()).hasStatus(200);
    }

    static List<Map<String, Object>> athletes() {
        return List.of(
                Map.of("scope", ""),
                Map.of("scope", "gofast:operators"),
                Map.of("scope", "GOFAST:OPERATOR"),
                Map.of("scope", "SCOPE_" + OPERATOR),
                Map.of("scope", "openid," + OPERATOR),
                Map.of("scope", 7),
                Map.of("scope", Map.of(OPERATOR, true)),
                Map.of("scope", List.of(1, List.of(OPERATOR))),
                Map.of("roles", List.of(OPERATOR)),
                Map.of("authorities", List.of(OPERATOR)));
    }

    @ParameterizedTest
    @MethodSource("athletes")
    void hasNoRoleForAnythingElse(Map<String, Object> claims) {
        with(claims).get("/api/training-plans/" + ada.draft()).isProblem(403, "not-your-training-plan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/weeks"})
    void readsAnyPlanAsOperatorOrService(String what) {
        String path = "/api/training-plans/" + ada.draft() + what;

        assertThat(api.operator().get(path).hasStatus(200).body())
                .isEqualTo(ada.client().get(path).body());
        assertThat(api.service().get(path).hasStatus(200).body())
                .isEqualTo(ada.client().get(path).body());
    }

    @Test
    void generatesAnyPlanAsAService() {
        UUID plan = ada.withProfile().draft();
        String body = "{\"trainingPlanId\": \"%s\"}".formatted(plan);

        api.operator().post("/api/training-plan/generate", body).isProblem(403, "not-your-training-plan");
        String job = api.service()
                .post("/api/training-plan/generate", body)
                .hasStatus(202)
                .header("Location");

        ada.client().get(job).hasStatus(200);
        api.service().get(job).hasStatus(200);
        api.operator().get(job).hasStatus(200);
    }

    private ApiClient with(Map<String, Object> claims) {
        JWTClaimsSet.Builder token = api.issuer().claims("somebody-" + UUID.randomUUID());
        claims.forEach(token::claim);
        return api.anybody().withToken(api.issuer().sign(token.build()));
    }
}
