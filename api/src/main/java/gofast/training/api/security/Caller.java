package gofast.training.api.security;

import java.util.Set;

/**
 * Who calls: the subject of the token, and what its scopes allow besides. Everybody is the athlete of their own things;
 * an operator looks after all jobs, a service has plans generated for any athlete.
 */
public record Caller(String subject, Set<Role> roles) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether the caller may see plans and jobs of the athlete with this subject. */
    public boolean mayRead(String athlete) {
        return is(athlete) || has(Role.OPERATOR) || has(Role.SERVICE);
    }

    /** Whether the caller may have plans of this athlete generated. */
    public boolean maySubmitFor(String athlete) {
        return is(athlete) || has(Role.SERVICE);
    }

    /** Whether the caller may cancel jobs of this athlete. */
    public boolean mayCancelFor(String athlete) {
        return is(athlete) || has(Role.OPERATOR);
    }

    public boolean isOperator() {
        return has(Role.OPERATOR);
    }

    public boolean isService() {
        return has(Role.SERVICE);
    }

    private boolean is(String athlete) {
        return subject.equals(athlete);
    }

    private boolean has(Role role) {
        return roles.contains(role);
    }
}
