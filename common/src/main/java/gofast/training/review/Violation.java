package gofast.training.review;

/** What is wrong with a plan, and where; week or day 0 means no single one. */
public record Violation(Rule rule, int week, int day, String what) {
    static Violation ofPlan(Rule rule, String what) {
        return new Violation(rule, 0, 0, what);
    }

    static Violation ofWeek(Rule rule, int week, String what) {
        return new Violation(rule, week, 0, what);
    }

    static Violation ofDay(Rule rule, int week, int day, String what) {
        return new Violation(rule, week, day, what);
    }

    @Override
    public String toString() {
        if (week == 0) {
            return what;
        }
        return day == 0 ? "week %d: %s".formatted(week, what) : "week %d day %d: %s".formatted(week, day, what);
    }
}
