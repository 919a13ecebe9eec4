package gofast.training.coaching;

import gofast.training.plan.Experience;
import gofast.training.plan.RaceDistance;
import gofast.training.plan.Week;

/**
 * Where a runner begins and where the plan may lead, in miles: a week and its long run at the start and at the peak, and
 * runs a week. The figures follow published plans for beginners, intermediate and advanced runners over each distance.
 */
record TrainingLoad(
        Experience experience,
        int runDays,
        double startWeek,
        double peakWeek,
        double startLong,
        double peakLong,
        double neededLong) {
    /** No plan of ours asks for more a week. */
    private static final double MOST_A_WEEK = 100;

    /** A run other than the long one has at most this share of it. */
    static final double OTHER_RUNS = 0.75;

    static TrainingLoad of(OutlineRequest request) {
        Athlete athlete = request.athlete();
        Experience experience = athlete.level();
        int runDays = runDays(athlete, experience);
        Norm norm = Norm.of(request.distance(), experience);
        double current = athlete.weeklyMileage().orElse(norm.startWeek());
        double peakWeek = Math.min(Math.max(norm.peakWeek(), current * 1.1), MOST_A_WEEK);
        double peakLong = Math.clamp(peakWeek * 0.25, norm.peakLong(), Math.max(norm.peakLong(), norm.mostLong()));
        double most = peakLong * (1 + OTHER_RUNS * (runDays - 1));
        peakWeek = Math.min(peakWeek, most);
        double startWeek = Math.clamp(current, norm.leastLong() / ComfortableShare.of(3), peakWeek);
        double recent = athlete.longestRecentRun().orElse(startWeek * ComfortableShare.of(runDays) * 0.9);
        double least = Math.max(norm.leastLong(), startWeek * 0.15);
        double startLong = Math.clamp(recent, least, Math.max(least, peakLong * 0.8));
        return new TrainingLoad(
                experience, runDays, startWeek, peakWeek, startLong, peakLong, neededLong(request.distance()));
    }

    /** The shortest longest run with which to stand at the start of the race. */
    private static double neededLong(RaceDistance distance) {
        return switch (distance) {
            case FIVE_K -> 3;
            case TEN_K, TEN_MILES -> 5;
            case HALF -> 8;
            case MARATHON, FIFTY_K, FIFTY_MILES, HUNDRED_K -> 13;
        };
    }

    private static int runDays(Athlete athlete, Experience experience) {
        int free = Week.DAYS - athlete.preferences().daysOff().size();
        int usual = switch (experience) {
            case BEGINNER -> 4;
            case INTERMEDIATE -> 5;
            case ADVANCED -> 6;
        };
        int wanted = athlete.preferences().runDays().orElse(usual);
        // A week without rest is for those who run a great deal, and never for beginners.
        boolean isEveryDay =
                experience == Experience.ADVANCED && athlete.weeklyMileage().orElse(0) >= 60;
        return Math.min(Math.min(wanted, free), isEveryDay ? Week.DAYS : Week.DAYS - 1);
    }

    /** Usual figures for a distance and an experience, in miles. */
    private record Norm(double startWeek, double peakWeek, double peakLong, double leastLong, double mostLong) {
        static Norm of(RaceDistance distance, Experience experience) {
            return switch (experience) {
                case BEGINNER -> beginner(distance);
                case INTERMEDIATE -> intermediate(distance);
                case ADVANCED -> advanced(distance);
            };
        }

        private static Norm beginner(RaceDistance distance) {
            return switch (distance) {
                case FIVE_K -> new Norm(8, 16, 5, 2, 14);
                case TEN_K -> new Norm(10, 20, 7, 3, 16);
                case TEN_MILES -> new Norm(12, 24, 10, 4, 18);
                case HALF -> new Norm(12, 26, 11, 5.5, 20);
                case MARATHON -> new Norm(15, 36, 18, 6, 23);
                case FIFTY_K -> new Norm(18, 40, 20, 6, 26);
                case FIFTY_MILES -> new Norm(22, 46, 23, 7, 30);
                case HUNDRED_K -> new Norm(24, 48, 24, 7, 31);
            };
        }

        private static Norm intermediate(RaceDistance distance) {
            return switch (distance) {
                case FIVE_K -> new Norm(18, 28, 8, 2, 14);
                case TEN_K -> new Norm(20, 32, 10, 3, 16);
                case TEN_MILES -> new Norm(22, 36, 12, 4, 18);
                case HALF -> new Norm(22, 38, 13, 5.5, 20);
                case MARATHON -> new Norm(25, 46, 20, 6, 23);
                case FIFTY_K -> new Norm(28, 50, 22, 6, 26);
                case FIFTY_MILES -> new Norm(32, 58, 26, 7, 30);
                case HUNDRED_K -> new Norm(34, 62, 28, 7, 31);
            };
        }

        private static Norm advanced(RaceDistance distance) {
            return switch (distance) {
                case FIVE_K -> new Norm(30, 45, 11, 2, 14);
                case TEN_K -> new Norm(32, 50, 13, 3, 16);
                case TEN_MILES -> new Norm(34, 54, 15, 4, 18);
                case HALF -> new Norm(35, 58, 16, 5.5, 20);
                case MARATHON -> new Norm(38, 65, 22, 6, 23);
                case FIFTY_K -> new Norm(40, 68, 26, 6, 26);
                case FIFTY_MILES -> new Norm(44, 76, 30, 7, 30);
                case HUNDRED_K -> new Norm(46, 80, 31, 7, 31);
            };
        }
    }
}
