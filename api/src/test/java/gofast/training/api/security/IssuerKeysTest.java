package gofast.training.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import gofast.training.testing.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE);
    private final Issuer issuer = new Issuer();
    private final IssuerKeys keys = new IssuerKeys(issuer, nanos::get);

    @Test
    void fetchesTheKeysOnceInFiveMinutes() throws KeySourceException {
        for (int second = 0; second < 300; second++) {
            assertThat(get("old")).containsExactly("old");
            pass(Duration.ofSeconds(1));
        }
        assertThat(issuer.fetches).hasValue(1);

        assertThat(get("old")).containsExactly("old");
        assertThat(issuer.fetches).hasValue(2);
    }

    @Test
    void believesNoKeyThatTheIssuerHasWithdrawn() throws KeySourceException {
        get("old");
        issuer.has("next");
        pass(Duration.ofMinutes(5));

        assertThat(get("old")).isEmpty();
        assertThat(get("next")).containsExactly("next");
    }

    @Test
    void fetchesTwiceInTenSecondsForKeysThatAreNotThere() throws KeySourceException {
        for (int second = 0; second < 100; second++) {
            for (int n = 0; n < 10; n++) {
                assertThat(get("forged-" + n)).isEmpty();
            }
            assertThat(get("old")).containsExactly("old");
            pass(Duration.ofSeconds(1));
        }
        assertThat(issuer.fetches).hasValue(20);
    }

    @Test
    void knowsANewKeyAtOnce() throws KeySourceException {
        get("old");
        issuer.has("old", "next");

        assertThat(get("next")).containsExactly("next");
        assertThat(get("old")).containsExactly("old");
    }

    @Test
    void knowsANewKeyInTenSecondsWhateverElseItIsAskedFor() throws KeySourceException {
        get("forged");
        get("forged");
        issuer.has("old", "next");
        assertThat(get("next")).isEmpty();

        pass(INTERVAL);

        assertThat(get("next")).containsExactly("next");
    }

    @Test
    void knowsANewKeyForAllWhoComeWithItTogether() throws KeySourceException, InterruptedException {
        get("old");
        issuer.has("old", "next");
        issuer.takes = Duration.ofMillis(200);

        assertThat(AtOnce.call(16, () -> get("next"))).containsOnly(List.of("next"));
        assertThat(issuer.fetches).hasValueLessThanOrEqualTo(3);
    }

    @Test
    void believesTheKeysOfASilentIssuerForAnHour() throws KeySourceException {
        get("old");
        issuer.silent = true;

        for (int minute = 0; minute < 60; minute++) {
            assertThat(get("old")).containsExactly("old");
            pass(Duration.ofMinutes(1));
        }

        pass(Duration.ofMinutes(5));
        assertThatThrownBy(() -> get("old")).isInstanceOf(KeySourceException.class);
        issuer.silent = false;
        pass(INTERVAL);
        assertThat(get("old")).containsExactly("old");
    }

    /** It may be a new one, and the token good. */
    @Test
    void doesNotSayThatASilentIssuerHasNoSuchKey() throws KeySourceException {
        get("old");
        issuer.silent = true;

        for (int n = 0; n < 10; n++) {
            assertThatThrownBy(() -> get("next")).isInstanceOf(JWKSetUnavailableException.class);
        }
        assertThat(issuer.fetches).hasValue(2);

        issuer.silent = false;
        issuer.has("old", "next");
        pass(INTERVAL);
        assertThat(get("next")).containsExactly("next");
        assertThat(get("forged")).isEmpty();
    }

    @Test
    void triesAgainWithAnIssuerThatWasNotThereAtFirst() throws KeySourceException {
        issuer.silent = true;
        for (int n = 0; n < 10; n++) {
            assertThatThrownBy(() -> get("old")).isInstanceOf(KeySourceException.class);
        }
        assertThat(issuer.fetches).hasValue(2);

        issuer.silent = false;
        pass(INTERVAL);
        assertThat(get("old")).containsExactly("old");
    }

    private List<String> get(String id) throws KeySourceException {
        var meant = new JWKSelector(new JWKMatcher.Builder().keyID(id).build());
        return keys.get(meant, null).stream().map(JWK::getKeyID).toList();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static final class Issuer implements JWKSetSource<SecurityContext> {
        private final AtomicInteger fetches = new AtomicInteger();
        private volatile JWKSet keys = new JWKSet();
        private volatile Duration takes = Duration.ZERO;
        private volatile boolean silent;

        private Issuer() {
            has("old");
        }

        private void has(String... ids) {
            keys = new JWKSet(Stream.of(ids).<JWK>map(Issuer::key).toList());
        }

        private static OctetSequenceKey key(String id) {
            return new OctetSequenceKey.Builder(new byte[32]).keyID(id).build();
        }

        @Override
        public JWKSet getJWKSet(
                JWKSetCacheRefreshEvaluator evaluator, long currentTime, @Nullable SecurityContext context)
                throws KeySourceException {
            fetches.incrementAndGet();
            pause();
            if (silent) {
                throw new RemoteKeySourceException("Connection refused", null);
            }
            return new JWKSet(keys.getKeys());
        }

        private void pause() {
            try {
                Thread.sleep(takes);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {}
    }
}
