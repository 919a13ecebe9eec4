package gofast.training.coaching;

import gofast.training.plan.RaceDistance;
import gofast.training.plan.Week;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The day of the week, 1 to 7, that the long run falls on: the athlete's, else Sunday, Saturday, or the last free day. */
final class LongRunDay {
    private LongRunDay() {}

    /** Days before a marathon or longer race in which nothing nearly as long as the longest run is run. */
    private static final int FEWEST_BEFORE_RACE = 10;

    static int of(OutlineRequest request) {
        int wanted = wanted(request);
        int latest = latest(request);
        return wanted <= latest ? wanted : lastFree(request, latest);
    }

    /** In a plan of three weeks the longest run is in the first, and may have to come early in it. */
    private static int latest(OutlineRequest request) {
        boolean isShort = request.phases().weeks() == 3 && request.distance().compareTo(RaceDistance.MARATHON) >= 0;
        return isShort ? 2 * Week.DAYS + request.calendar().raceDay() - FEWEST_BEFORE_RACE : Week.DAYS;
    }

    private static int lastFree(OutlineRequest request, int latest) {
        List<DayOfWeek> weekdays = request.calendar().weekdays();
        return IntStream.rangeClosed(1, latest)
                .filter(day -> !request.athlete().preferences().daysOff().contains(weekdays.get(day - 1)))
                .max()
                .orElse(latest);
    }

    private static int wanted(OutlineRequest request) {
        List<DayOfWeek> weekdays = request.calendar().weekdays();
        Set<DayOfWeek> daysOff = request.athlete().preferences().daysOff();
        Stream<DayOfWeek> wanted = Stream.concat(
                request.athlete().preferences().longRunDay().stream(), Stream.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY));
        return wanted.filter(day -> !daysOff.contains(day))
                .map(day -> weekdays.indexOf(day) + 1)
                .findFirst()
                .orElseGet(() -> lastFree(request, Week.DAYS));
    }
}
