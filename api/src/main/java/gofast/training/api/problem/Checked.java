package gofast.training.api.problem;

import java.util.Optional;
import java.util.function.Function;

/** What became of a check: the value that passed it, or the problem it found. The first problem ends a chain. */
public sealed interface Checked<T> {
    record Passed<T>(T value) implements Checked<T> {}

    record Refused<T>(Problem problem) implements Checked<T> {}

    static <T> Checked<T> passed(T value) {
        return new Passed<>(value);
    }

    static <T> Checked<T> refused(ProblemType type, String detail) {
        return refused(new Problem(type, detail));
    }

    static <T> Checked<T> refused(Problem problem) {
        return new Refused<>(problem);
    }

    /** Passes what is there. */
    static <T> Checked<T> present(Optional<T> value, ProblemType otherwise, String detail) {
        return value.map(Checked::passed).orElseGet(() -> refused(otherwise, detail));
    }

    default <R> Checked<R> then(Function<? super T, Checked<R>> next) {
        return switch (this) {
            case Passed<T> passed -> next.apply(passed.value());
            case Refused<T> refused -> new Refused<>(refused.problem());
        };
    }

    /** Leaves with the value, or with an exception that becomes the answer. */
    default T orElseThrow() {
        return switch (this) {
            case Passed<T> passed -> passed.value();
            case Refused<T> refused -> throw new RefusedException(refused.problem());
        };
    }
}
