package gofast.training.api.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretTest {
    /** The example of the specification's own libraries. */
    @Test
    void signsAsTheSpecificationSays() {
        var secret = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void isNewEveryTimeAndOf32Bytes() {
        String text = Secret.next().text();

        assertThat(text).startsWith("whsec_").isNotEqualTo(Secret.next().text());
        assertThat(Base64.getDecoder().decode(text.substring("whsec_".length())))
                .hasSize(32);
    }

    @Test
    void isNotInLogs() {
        assertThat(new Secret("whsec_AAAA")).hasToString("(hidden)");
    }

    @Test
    void isRecognizable() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Secret("AAAA"));
    }
}
