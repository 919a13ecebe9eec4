package gofast.training.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gofast.training.plan.GoalTime;
import gofast.training.plan.Pace;
import gofast.training.plan.RaceDistance;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VdotTest {
    private static final Offset<Double> HUNDREDTH = within(0.005);

    /** Every legal pace, the fastest first. */
    private static Stream<Pace> paces() {
        return IntStream.rangeClosed(180, 1800).mapToObj(Pace::new);
    }

    private static Vdot of(RaceDistance distance, String time) {
        return Vdot.of(distance, GoalTime.parse(time));
    }

    @Test
    void fiveKIn24Minutes34IsWorth39Point11() {
        assertThat(of(RaceDistance.FIVE_K, "0:24:34").value()).isCloseTo(39.11, HUNDREDTH);
    }

    @Test
    void marathonIn3Hours30IsWorthAFiveKIn22MinutesAt7Minutes04() {
        Vdot fitness = of(RaceDistance.MARATHON, "3:30:00");

        assertThat(fitness.value()).isCloseTo(44.55, HUNDREDTH);
        assertThat(fitness.secondsOver(RaceDistance.FIVE_K.meters())).isCloseTo(22 * 60, within(1.0));
        assertThat(fitness.fiveKPace()).hasToString("7:04");
    }

    @Test
    void fiveKAt7Minutes30RunsEasyBetween10Minutes54And9Minutes07() {
        Vdot fitness = Vdot.ofFiveKPace(Pace.parse("7:30"));

        assertThat(fitness.value()).isCloseTo(41.63, HUNDREDTH);
        assertThat(fitness.paceAt(0.59)).hasToString("10:54");
        assertThat(fitness.paceAt(0.74)).hasToString("9:07");
    }

    @Test
    void pacesOfVdot49AreWithin3SecondsOfThePublishedTables() {
        Vdot fitness = new Vdot(49);
        double marathonPace = fitness.secondsOver(RaceDistance.MARATHON.meters()) / RaceDistance.MARATHON.miles();

        assertThat(fitness.paceAt(0.88).secondsPerMile()).isCloseTo(6 * 60 + 57, within(3));
        assertThat(marathonPace).isCloseTo(7 * 60 + 23, within(3.0));
        assertThat(fitness.paceAt(0.975).secondsPerMile() / 1.609344).isCloseTo(3 * 60 + 59, within(3.0));
    }

    @Test
    void fasterPaceIsMoreFitness() {
        List<Double> values =
                paces().map(pace -> -Vdot.ofFiveKPace(pace).value()).toList();

        assertThat(values).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void moreFitnessIsFasterAtEveryShare() {
        for (double share : new double[] {0.63, 0.735, 0.88, 0.975}) {
            assertThat(paces().map(pace -> Vdot.ofFiveKPace(pace).paceAt(share)).toList())
                    .isSorted();
        }
    }

    @ParameterizedTest
    @EnumSource
    void equivalentTimeHasTheSameFitness(RaceDistance distance) {
        assertThat(paces()).allSatisfy(pace -> {
            double fitness = Vdot.ofFiveKPace(pace).value();
            double seconds = new Vdot(fitness).secondsOver(distance.meters());
            assertThat(Vdot.of(distance.meters(), seconds).value()).isCloseTo(fitness, within(1e-6));
        });
    }

    @Test
    void fiveKPaceOfAFitnessIsThePaceItCameFrom() {
        assertThat(paces())
                .allSatisfy(
                        pace -> assertThat(Vdot.ofFiveKPace(pace).fiveKPace()).isEqualTo(pace));
    }

    @Test
    void longerRacesTakeLonger() {
        assertThat(paces()).allSatisfy(pace -> {
            Vdot fitness = Vdot.ofFiveKPace(pace);
            assertThat(Stream.of(RaceDistance.values())
                            .map(distance -> fitness.secondsOver(distance.meters()))
                            .toList())
                    .isSorted();
        });
    }
}
