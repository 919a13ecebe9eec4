package gofast.training.api.athletes;

import gofast.training.api.problem.Checked;
import gofast.training.api.request.Fields;
import gofast.training.api.request.Values;
import gofast.training.plan.Experience;
import gofast.training.plan.Pace;
import java.time.DayOfWeek;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/** What athletes say of themselves; distances in miles. */
record Profile(String name, Pace fiveKPace, Training training, Schedule schedule, Body body) {
    private static final int LONGEST_NAME = 100;

    static Checked<Profile> read(Fields fields, Year thisYear) {
        Optional<String> name = fields.required("name", Values.line(LONGEST_NAME));
        Optional<Pace> fiveKPace = fields.required("fiveKPace", Values.parsed(Pace::parse));
        Training training = Training.read(fields);
        Schedule schedule = Schedule.read(fields);
        Body body = Body.read(fields, thisYear);
        return fields.complete(
                () -> new Profile(name.orElseThrow(), fiveKPace.orElseThrow(), training, schedule, body));
    }

    /** Training so far. */
    record Training(
            Optional<Experience> experience, Optional<Double> weeklyMileage, Optional<Double> longestRecentRun) {
        static Training read(Fields fields) {
            return new Training(
                    fields.optional("experience", Values.parsed(Experience::parse)),
                    fields.optional("weeklyMileage", Values.number(0, 200)),
                    fields.optional("longestRecentRun", Values.number(0, 100)));
        }
    }

    /** How the athlete wants the week to look. */
    record Schedule(Optional<Integer> runDays, Optional<DayOfWeek> longRunDay, List<DayOfWeek> daysOff) {
        private static final int FEWEST_RUNS = 3;
        private static final int DAYS = 7;

        static Schedule read(Fields fields) {
            var schedule = new Schedule(
                    fields.optional("runDays", Values.whole(FEWEST_RUNS, DAYS)),
                    fields.optional("longRunDay", Values.weekday()),
                    fields.optional("daysOff", Values.list(Values.weekday())).orElse(List.of()).stream()
                            .distinct()
                            .sorted()
                            .toList());
            schedule.refuseContradictions(fields);
            return schedule;
        }

        private void refuseContradictions(Fields fields) {
            int daysLeft = DAYS - daysOff.size();
            if (daysLeft < FEWEST_RUNS) {
                fields.refuse("daysOff", "leave at least %d days to run".formatted(FEWEST_RUNS));
            } else if (runDays.orElse(FEWEST_RUNS) > daysLeft) {
                fields.refuse("runDays", "write at most %d, the days that daysOff leaves".formatted(daysLeft));
            }
            if (longRunDay.filter(daysOff::contains).isPresent()) {
                fields.refuse("longRunDay", "choose a day that is not among daysOff");
            }
        }
    }

    /** What heart rates are computed from. */
    record Body(Optional<Integer> maxHeartRate, Optional<Integer> birthYear) {
        private static final int YOUNGEST = 5;

        static Body read(Fields fields, Year thisYear) {
            return new Body(
                    fields.optional("maxHeartRate", Values.whole(100, 230)),
                    fields.optional("birthYear", Values.whole(1900, thisYear.getValue() - YOUNGEST)));
        }
    }
}
