package gofast.training.api.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names that nobody answers for. */
class BoundedLookupTest {
    private final CountDownLatch answers = new CountDownLatch(1);
    private final BoundedLookup lookup = new BoundedLookup(this::resolve);

    private InetAddress[] resolve(String host) throws UnknownHostException {
        if (host.equals("slow.example.com")) {
            awaitAnswers();
        }
        return new InetAddress[] {InetAddress.ofLiteral("8.8.8.8")};
    }

    private void awaitAnswers() throws UnknownHostException {
        try {
            answers.await();
        } catch (InterruptedException e) {
            throw new UnknownHostException("interrupted");
        }
    }

    @AfterEach
    void close() {
        lookup.close();
    }

    @Test
    void holdUpNobodyButWhoAsksForThem() throws Exception {
        assertThatThrownBy(() -> lookup.addresses("slow.example.com", "eve")).isInstanceOf(UnknownHostException.class);

        assertThatThrownBy(() -> lookup.addresses("example.com", "eve")).hasMessage("temporarily-unavailable");
        assertThat(lookup.addresses("example.com", "ada")).containsExactly(InetAddress.ofLiteral("8.8.8.8"));
        answers.countDown();
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(lookup.addresses("example.com", "eve"))
                        .containsExactly(InetAddress.ofLiteral("8.8.8.8")));
    }
}
