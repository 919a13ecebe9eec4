package gofast.training.api.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads the roles from the scopes of a token, which providers write as a text or as a list, in {@code scope} or in
 * {@code scp}. Whatever else stands there gives no role; Spring's own converter fails over a list with a number in it.
 */
final class RolesOfToken implements Converter<Jwt, Collection<GrantedAuthority>> {
    private static final List<String> CLAIMS = List.of("scope", "scp");

    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        Set<String> scopes = CLAIMS.stream()
                .flatMap(claim -> scopes(token.getClaims().get(claim)))
                .collect(Collectors.toSet());
        return Arrays.stream(Role.values())
                .map(Role::scope)
                .filter(scopes::contains)
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }

    private static Stream<String> scopes(@Nullable Object claim) {
        if (claim instanceof String text) {
            return Stream.of(text.split(" "));
        }
        return claim instanceof Collection<?> list
                ? list.stream().filter(String.class::isInstance).map(String.class::cast)
                : Stream.empty();
    }
}
