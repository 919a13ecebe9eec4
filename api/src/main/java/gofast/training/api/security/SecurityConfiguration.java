package gofast.training.api.security;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.OAuth2ProtectedResourceMetadataFilter;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Everything needs a token, but for the api's description, and the endpoints of the management port, which is an internal one. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    @Bean
    @Order(1)
    SecurityFilterChain managementPort(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain everythingElse(
            HttpSecurity http,
            ObjectProvider<JwtDecoder> decoders,
            NotAuthenticated notAuthenticated,
            AllowedOrigins origins) {
        JwtDecoder decoder = decoders.getIfAvailable(() -> {
            throw new NobodyIssuesTokensException();
        });
        if (origins.areThere()) {
            http.addFilter(origins.filter());
        }
        DefaultSecurityFilterChain chain = http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/openapi.json", "/docs")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                // No cookies, so there is nothing a foreign site could make a browser send.
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(notAuthenticated))
                .headers(SecurityConfiguration::headers)
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(notAuthenticated)
                        .bearerTokenResolver(new OneToken())
                        .withObjectPostProcessor(notAuthenticated.unreachableIssuers())
                        .jwt(jwt -> jwt.decoder(new PatientJwtDecoder(decoder)).jwtAuthenticationConverter(callers())))
                .build();
        // Spring's description of the api for OAuth clients: open to all, and it promises mutual TLS, which is not so.
        chain.getFilters().removeIf(OAuth2ProtectedResourceMetadataFilter.class::isInstance);
        return chain;
    }

    /** Besides Spring's: no sniffing, no storing, no frames, and HTTPS for ever once it is used. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    private static JwtAuthenticationConverter callers() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(new RolesOfToken());
        return converter;
    }

    /** How the keys of an issuer are fetched, where tokens are not signed with one that is configured. */
    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer issuer() {
        return decoder -> decoder.restOperations(SilentIssuer.client())
                // Else it would take whatever goes with the keys that the issuer has at the moment.
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .jwtProcessorCustomizer(IssuerKeys::spareTheIssuer);
    }

    @Bean
    OAuth2TokenValidator<Jwt> subjectIsThere() {
        return new SubjectValidator();
    }

    /** A token that never expires is refused: once lost, it could not be got rid of. */
    @Bean
    OAuth2TokenValidator<Jwt> expiryIsThere() {
        var validator = new JwtTimestampValidator();
        validator.setAllowEmptyExpiryClaim(false);
        return validator;
    }
}
