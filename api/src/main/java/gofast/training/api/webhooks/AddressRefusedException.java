package gofast.training.api.webhooks;

import java.io.IOException;

/** A host's name led to an address that nobody but us should reach. */
final class AddressRefusedException extends IOException {
    AddressRefusedException() {
        super("The address is not a public one");
    }
}
