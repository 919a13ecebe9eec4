package gofast.training.worker.generate.outlined;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.coaching.DayOutline;
import gofast.training.coaching.WeekOutline;
import gofast.training.coaching.workout.DayChoice;
import gofast.training.coaching.workout.WorkoutLibrary;
import gofast.training.plan.WorkoutType;
import gofast.training.worker.generate.ChosenWeek;
import gofast.training.worker.generate.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Answers that were damaged in every way, in pieces of any size: each ends in usable weeks and open ones, nothing else. */
class ChoiceReaderFuzzTest {
    private static final int CASES = 120_000;
    private static final int SPLITS = 10_000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final JudgeWeek JUDGE = new JudgeWeek(Answers.INPUTS.outlineRequest());
    private static final String GOOD = Answers.good().toString();

    private static final List<String> GARBAGE = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ",",
            ":",
            "\\",
            "null",
            "-1",
            "1e999",
            "NaN",
            "99999999999999999999",
            "\u0000",
            "\uD83C",
            "\\uD83C",
            "🏃",
            "```",
            "\"week\":1,",
            "1e999999999",
            "0.30000000000000004",
            "true",
            "[]",
            "{}",
            "\"rest\"",
            "\"easy\"",
            "\"miles\":[4,0,4,3,0,3,7],",
            "\"codes\":[\"rest\"],",
            "{\"weeks\":[",
            "[[[[[[[[[[[[[[[[[[[[[[[[[",
            "{\"weeks\":".repeat(25),
            "x".repeat(30_000),
            "9".repeat(200),
            " ".repeat(2_000));

    @Test
    void anyTextEndsInUsableWeeksAndOpenOnes() {
        IntStream.range(0, CASES).parallel().forEach(seed -> {
            var random = new Random(seed);
            String text = damaged(random);
            var read = new Read();
            try {
                read.all(text, random);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + text, e);
            }
            read.assertEveryWeekIsUsableOrOpen(seed);
        });
    }

    @Test
    void anySplitGivesTheSameWeeks() {
        IntStream.range(0, SPLITS).parallel().forEach(seed -> {
            var random = new Random(seed);
            String text = seed % 3 == 0 ? GOOD : damaged(random);
            var whole = new Read();
            whole.reader.accept(text);
            whole.reader.finish();
            var split = new Read();
            split.all(text, random);

            assertThat(split.usable).as("seed " + seed).isEqualTo(whole.usable);
            assertThat(split.open.corrections()).as("seed " + seed).isEqualTo(whole.open.corrections());
        });
    }

    private static String damaged(Random random) {
        var text = new StringBuilder(GOOD);
        for (int i = random.nextInt(4); i >= 0; i--) {
            damage(text, random);
        }
        return text.toString();
    }

    private static void damage(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(40));
        switch (random.nextInt(6)) {
            case 0 -> text.insert(at, GARBAGE.get(random.nextInt(GARBAGE.size())));
            case 1 -> text.delete(at, to);
            case 2 -> text.setLength(Math.max(1, at));
            case 3 -> text.insert(at, text.substring(at, to));
            case 4 -> text.replace(at, to, GARBAGE.get(random.nextInt(GARBAGE.size())));
            default -> {
                if (at < text.length()) {
                    text.setCharAt(at, (char) random.nextInt(0x10000));
                }
            }
        }
    }

    /** A reader, and what it found. */
    private static final class Read {
        private final List<ChosenWeek> usable = new ArrayList<>();
        private final OpenWeeks open = new OpenWeeks(Answers.WEEKS);
        private final ChoiceReader reader = new ChoiceReader(
                JSON, "gpt", "outlined-1", open, new JudgeWeek(Answers.INPUTS.outlineRequest()), usable::add);

        void all(String text, Random random) {
            int at = 0;
            while (at < text.length()) {
                int to = Math.min(text.length(), at + 1 + random.nextInt(60));
                reader.accept(text.substring(at, to));
                at = to;
            }
            assertThat(reader.finish()).isEqualTo(usable.size());
        }

        void assertEveryWeekIsUsableOrOpen(int seed) {
            assertThat(usable.size() + open.all().size()).as("seed " + seed).isEqualTo(4);
            usable.forEach(week -> assertLegal(week, seed));
            open.all()
                    .forEach(week -> assertThat(open.corrections().get(week.index()))
                            .as("seed " + seed)
                            .isNotEmpty());
        }

        private static void assertLegal(ChosenWeek week, int seed) {
            WeekOutline outline = Answers.WEEKS.get(week.week() - 1);
            for (DayOutline day : outline.days()) {
                DayChoice choice = week.choice().days().get(day.index() - 1);
                var recipe = WorkoutLibrary.standard().find(choice.code()).orElseThrow();
                assertThat(recipe.type() == WorkoutType.REST)
                        .as("seed " + seed)
                        .isEqualTo(day.type() == WorkoutType.REST);
                assertThat(recipe.suits().miles(choice.miles()))
                        .as("seed " + seed)
                        .isTrue();
                assertThat(Math.abs(choice.miles() - day.miles()))
                        .as("seed " + seed)
                        .isLessThanOrEqualTo(Math.max(0.55, 0.1 * day.miles() + 0.05));
            }
            assertThat(miles(week, outline)).as("seed " + seed).isLessThanOrEqualTo(1.03 * outline.mileage());
            if (week.origin().source() == Source.REPAIRED) {
                assertStays(week, outline, seed);
            }
            assertThat(week.choice()
                            .note()
                            .codePointCount(0, week.choice().note().length()))
                    .isLessThanOrEqualTo(200);
        }

        private static double miles(ChosenWeek week, WeekOutline outline) {
            return outline.days().stream()
                    .filter(day -> day.type() != WorkoutType.RACE)
                    .mapToDouble(
                            day -> week.choice().days().get(day.index() - 1).miles())
                    .sum();
        }

        /** A week that is kept is judged again by the next attempt, which must not pay for it again. */
        private static void assertStays(ChosenWeek week, WeekOutline outline, int seed) {
            List<DayChoice> days = week.choice().days();
            var again = new AnsweredWeek(
                    week.week(),
                    week.choice().note(),
                    days.stream().map(DayChoice::code).toList(),
                    days.stream().map(DayChoice::miles).toList());
            assertThat(JUDGE.judge(outline, again))
                    .as("seed " + seed)
                    .isEqualTo(new Judgement.Usable(week.choice(), List.of()));
        }
    }
}
