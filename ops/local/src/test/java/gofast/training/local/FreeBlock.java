package gofast.training.local;

import java.util.concurrent.ThreadLocalRandom;

/** Ports for a test: a block that is free now, below those that outgoing connections take. */
final class FreeBlock {
    private FreeBlock() {}

    static Ports choose() {
        return ThreadLocalRandom.current()
                .ints(20_000, 32_000)
                .mapToObj(Ports::new)
                .filter(FreeBlock::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(Ports ports) {
        try {
            ports.requireFree(true);
            return true;
        } catch (CannotStartException e) {
            return false;
        }
    }
}
