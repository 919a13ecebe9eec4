package gofast.training.api.security;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;

/** An issuer that does not answer yet is asked again at the next token, and no fault of this one. */
record PatientJwtDecoder(JwtDecoder decoder) implements JwtDecoder {
    @Override
    public Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (JwtDecoderInitializationException e) {
            throw new JwtException("The issuer of tokens does not answer", e);
        }
    }
}
