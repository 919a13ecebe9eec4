package gofast.training.plan;

import java.util.List;

/** All weeks of a plan, 1 to N in order. */
public record Plan(List<Week> weeks) {
    /** The most weeks a plan can have. */
    public static final int MAX_WEEKS = 52;

    public Plan {
        weeks = List.copyOf(weeks);
        for (int i = 0; i < weeks.size(); i++) {
            if (weeks.get(i).index() != i + 1) {
                throw new IllegalArgumentException("a plan has the weeks 1 to N in order");
            }
        }
    }

    public int days() {
        return weeks.size() * Week.DAYS;
    }
}
