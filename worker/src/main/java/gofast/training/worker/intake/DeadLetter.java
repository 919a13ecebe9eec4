package gofast.training.worker.intake;

/** A message nobody could work on: why, since when, and the beginning of what it says, with what is unprintable left out. */
public record DeadLetter(String id, String reason, String detail, String time, int bytes, String text) {
    static final int MOST_SHOWN = 200;
}
