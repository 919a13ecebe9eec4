package gofast.training.api.security;

import gofast.training.api.request.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** The subject is the athlete, so there has to be one, in a form that can be stored. */
final class SubjectValidator implements OAuth2TokenValidator<Jwt> {
    private static final int LONGEST = 255;
    private static final OAuth2TokenValidatorResult REFUSED = OAuth2TokenValidatorResult.failure(new OAuth2Error(
            OAuth2ErrorCodes.INVALID_TOKEN, "The sub claim is missing or is no name of 1 to 255 characters", null));

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return isName(token.getSubject()) ? OAuth2TokenValidatorResult.success() : REFUSED;
    }

    private static boolean isName(@Nullable String subject) {
        return subject != null
                && !subject.isBlank()
                && subject.length() <= LONGEST
                && subject.codePoints().noneMatch(Values::isUnprintable);
    }
}
