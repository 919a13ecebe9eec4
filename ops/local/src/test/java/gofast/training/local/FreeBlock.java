package gofast.training.local;

import gofast.training.testing.FreePort;

/** Ports for a test: a block that is free, and given to no other test. */
final class FreeBlock {
    private FreeBlock() {}

    static Ports choose() {
        return new Ports(FreePort.chooseFirstOf(Ports.COUNT));
    }
}
