package gofast.training.review;

import java.util.Optional;

/** What is wrong with a plan, how badly, where and by how much; week or day 0 means no single one. */
public record Violation(Rule rule, Severity severity, int week, int day, String what, Optional<Measured> measured) {

    /** The number that was found and the one that was still allowed, in the rule's own unit; both finite. */
    public record Measured(double value, double limit) {
        /** How far the value is from the limit, as a share of the limit, and no more than 1. */
        double excess() {
            return Math.min(1, Math.abs(value - limit) / Math.max(1, Math.abs(limit)));
        }
    }

    static Violation ofPlan(Rule rule, Severity severity, String what) {
        return new Violation(rule, severity, 0, 0, what, Optional.empty());
    }

    static Violation ofWeek(Rule rule, Severity severity, int week, String what) {
        return new Violation(rule, severity, week, 0, what, Optional.empty());
    }

    static Violation ofDay(Rule rule, Severity severity, int week, int day, String what) {
        return new Violation(rule, severity, week, day, what, Optional.empty());
    }

    /** With the numbers, unless one of them is none that can be written down. */
    Violation measured(double value, double limit) {
        boolean isFinite = Double.isFinite(value) && Double.isFinite(limit);
        return new Violation(
                rule, severity, week, day, what, isFinite ? Optional.of(new Measured(value, limit)) : Optional.empty());
    }

    /** The rule's name for programs, such as "week-jump". */
    public String code() {
        return rule.code();
    }

    @Override
    public String toString() {
        if (week == 0) {
            return what;
        }
        return day == 0 ? "week %d: %s".formatted(week, what) : "week %d day %d: %s".formatted(week, day, what);
    }
}
