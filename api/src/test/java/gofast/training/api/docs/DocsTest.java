package gofast.training.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.testing.Answer;
import gofast.training.api.testing.ApiClient;
import gofast.training.api.testing.Route;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.SharedApi;
import gofast.training.testing.MessageContract;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedApi.class)
class DocsTest {
    private final RunningApi api;
    private final ApiClient anybody;

    DocsTest(RunningApi api) {
        this.api = api;
        this.anybody = api.anybody();
    }

    @Test
    void documentIsThePublishedOne() {
        Answer answer = anybody.get("/openapi.json").hasStatus(200);

        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.response().body().equals(MessageContract.text("openapi.json")))
                .isTrue();
    }

    @Test
    void pageShowsEveryRoute() {
        Answer answer = anybody.get("/docs").hasStatus(200);

        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(api.routes())
                .extracting(Route::path)
                .allSatisfy(path -> assertThat(answer.response().body()).contains("<code>" + path + "</code>"));
    }

    /** Nothing from elsewhere, no script, and no link within that leads nowhere. */
    @Test
    void pageNeedsNothingElse() {
        Answer answer = anybody.get("/docs");
        String page = answer.response().body();

        assertThat(page).doesNotContainPattern("(?i)<script|<link|<img|src=|\\son\\w+=|href=\"(https?:|//)");
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe");
        assertThat(Pattern.compile("href=\"#([^\"]+)\"").matcher(page).results())
                .extracting((MatchResult link) -> link.group(1))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(page).contains("id=\"" + id + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/docs"})
    void mayBeKeptForAWhileAndAskedForAgain(String path) {
        Answer first = anybody.get(path);

        assertThat(first.header("Cache-Control")).isEqualTo("max-age=300, public");
        Answer again = anybody.send(anybody.request(path).header("If-None-Match", first.header("ETag")));
        assertThat(again.hasStatus(304).response().body()).isEmpty();
        Answer head = anybody.send(anybody.request(path).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.hasStatus(200).header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void textOfTheDocumentIsNeverMarkup() {
        assertThat(Html.prose("`<b>` & \"c\"\n\n<script>"))
                .isEqualTo("<p><code>&lt;b&gt;</code> &amp; &quot;c&quot;</p>\n<p>&lt;script&gt;</p>\n");
    }
}
