package gofast.training.api.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.jwk.source.RateLimitedJWKSetSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of the issuer, fetched every five minutes, and as soon as a token names one that is not among them; yet no more than
 * twice in ten seconds, since anybody can make up names. While the issuer does not answer, the keys it had are good for another
 * hour. Safe to use from many threads.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {
    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final Duration LIFETIME_IN_OUTAGES = Duration.ofHours(1);

    /** In which there are at most two fetches; so late is a new key known at the worst. */
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    /** For the fetch of another thread; longer than a fetch may take. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final Issuer issuer;
    private final JWKSetSource<SecurityContext> keys;
    private final LongSupplier nanoTime;
    private final long began;

    IssuerKeys(JWKSetSource<SecurityContext> issuer) {
        this(issuer, System::nanoTime);
    }

    IssuerKeys(JWKSetSource<SecurityContext> issuer, LongSupplier nanoTime) {
        this.issuer = new Issuer(issuer);
        this.keys = new CachingJWKSetSource<>(
                new RateLimitedJWKSetSource<>(
                        new OutageTolerantJWKSetSource<>(this.issuer, LIFETIME_IN_OUTAGES.toMillis(), null),
                        INTERVAL.toMillis(),
                        null),
                LIFETIME.toMillis(),
                LONGEST_WAIT.toMillis(),
                null);
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
    }

    /** Puts these keys before what Spring would fetch for each token that names none it knows. */
    static void spareTheIssuer(ConfigurableJWTProcessor<SecurityContext> processor) {
        var selector = (JWSVerificationKeySelector<SecurityContext>) processor.getJWSKeySelector();
        var fetched = (JWKSetBasedJWKSource<SecurityContext>) selector.getJWKSource();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new IssuerKeys(fetched.getJWKSetSource())));
    }

    /**
     * Those that are meant; none, if the issuer has no such key.
     *
     * @throws KeySourceException if only an issuer that does not answer could tell
     */
    @Override
    public List<JWK> get(JWKSelector meant, @Nullable SecurityContext context) throws KeySourceException {
        JWKSet known = keys.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), millis(), context);
        List<JWK> chosen = meant.select(known);
        if (chosen.isEmpty()) {
            chosen = meant.select(newerThan(known, context));
        }
        if (chosen.isEmpty() && issuer.isSilent()) {
            throw new JWKSetUnavailableException("The issuer of tokens does not answer; the key may be a new one");
        }
        return chosen;
    }

    private JWKSet newerThan(JWKSet known, @Nullable SecurityContext context) throws KeySourceException {
        try {
            return keys.getJWKSet(JWKSetCacheRefreshEvaluator.referenceComparison(known), millis(), context);
        } catch (RateLimitReachedException e) {
            return known;
        }
    }

    /** Not those of the clock, which may jump and keep the limit closed for as long. */
    private long millis() {
        return Duration.ofNanos(nanoTime.getAsLong() - began).toMillis();
    }

    /** Knows whether the issuer answered when it was last asked. */
    private static final class Issuer extends JWKSetSourceWrapper<SecurityContext> {
        private volatile boolean silent;

        private Issuer(JWKSetSource<SecurityContext> source) {
            super(source);
        }

        private boolean isSilent() {
            return silent;
        }

        /** Always those that the issuer has now. */
        @Override
        public JWKSet getJWKSet(
                JWKSetCacheRefreshEvaluator evaluator, long currentTime, @Nullable SecurityContext context)
                throws KeySourceException {
            try {
                JWKSet fetched =
                        getSource().getJWKSet(JWKSetCacheRefreshEvaluator.forceRefresh(), currentTime, context);
                silent = false;
                return fetched;
            } catch (KeySourceException e) {
                silent = true;
                LOG.warn("The issuer of tokens does not give its keys: {}", e.getMessage());
                // The one that an outage is known by.
                throw new JWKSetUnavailableException("The issuer of tokens does not give its keys", e);
            }
        }
    }
}
