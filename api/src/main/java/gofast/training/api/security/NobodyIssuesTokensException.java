package gofast.training.api.security;

/** Nothing says whose tokens to believe, so every request would be refused. */
final class NobodyIssuesTokensException extends RuntimeException {
    NobodyIssuesTokensException() {
        super("The api does not know whose tokens to believe.");
    }
}
