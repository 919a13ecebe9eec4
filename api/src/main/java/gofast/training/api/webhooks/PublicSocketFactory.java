package gofast.training.api.webhooks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.Predicate;
import javax.net.SocketFactory;

/**
 * Sockets that connect to public addresses alone. They see the very address they connect to, so that no name that resolves
 * otherwise the second time, and no notation of an address, gets around them.
 */
final class PublicSocketFactory extends SocketFactory {
    private final Predicate<InetAddress> isPublic;

    PublicSocketFactory(Predicate<InetAddress> isPublic) {
        this.isPublic = isPublic;
    }

    @Override
    public Socket createSocket() {
        return new PublicSocket(isPublic);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connectsAtOnce();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw connectsAtOnce();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connectsAtOnce();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw connectsAtOnce();
    }

    private static UnsupportedOperationException connectsAtOnce() {
        return new UnsupportedOperationException("The HTTP client connects its sockets itself");
    }

    private static final class PublicSocket extends Socket {
        private final Predicate<InetAddress> isPublic;

        private PublicSocket(Predicate<InetAddress> isPublic) {
            this.isPublic = isPublic;
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress internet
                    && internet.getAddress() != null
                    && isPublic.test(internet.getAddress()))) {
                throw new AddressRefusedException();
            }
            super.connect(endpoint, timeout);
        }
    }
}
