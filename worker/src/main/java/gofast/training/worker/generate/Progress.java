package gofast.training.worker.generate;

/** Hears of weeks as they arrive. A call that has to be tried again starts from week 1. */
public interface Progress {
    void weekArrived(int weeksSoFar);
}
