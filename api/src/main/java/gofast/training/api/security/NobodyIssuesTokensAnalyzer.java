package gofast.training.api.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start which setting is missing. */
final class NobodyIssuesTokensAnalyzer extends AbstractFailureAnalyzer<NobodyIssuesTokensException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NobodyIssuesTokensException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), """
                Set one of
                    SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI           the address of your identity provider
                    SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI          the address of its keys
                    SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_PUBLIC_KEY_LOCATION  its RSA public key, as in file:key.pem""", cause);
    }
}
