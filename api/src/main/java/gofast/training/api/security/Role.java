package gofast.training.api.security;

/** What a token may allow beyond its own subject's things. */
public enum Role {
    OPERATOR("gofast:operator"),
    SERVICE("gofast:service");

    private final String scope;

    Role(String scope) {
        this.scope = scope;
    }

    /** The scope, in the token's {@code scope} or {@code scp} claim, that gives this role. */
    public String scope() {
        return scope;
    }
}
