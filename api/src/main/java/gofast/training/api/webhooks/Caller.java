package gofast.training.api.webhooks;

import org.springframework.security.core.Authentication;

/** Who asks: somebody who has webhooks of their own, and as an operator looks after those for all athletes, too. */
record Caller(String subject, boolean isOperator) {
    /** What Spring makes of the word {@code operator} in the token's {@code scope}. */
    private static final String OPERATOR = "SCOPE_operator";

    static Caller of(Authentication authentication) {
        return new Caller(
                authentication.getName(),
                authentication.getAuthorities().stream()
                        .anyMatch(authority -> OPERATOR.equals(authority.getAuthority())));
    }

    boolean looksAfter(Webhook webhook) {
        return webhook.subject().map(subject::equals).orElse(isOperator);
    }
}
