package gofast.training.worker.intake;

/** Consumers that only count. */
final class FakeConsumers implements Consumers {
    private int number;

    FakeConsumers(int number) {
        this.number = number;
    }

    @Override
    public void stop() {
        number = 0;
    }

    @Override
    public void start(int wanted) {
        number = wanted;
    }

    @Override
    public boolean areThere() {
        return number > 0;
    }

    int number() {
        return number;
    }
}
