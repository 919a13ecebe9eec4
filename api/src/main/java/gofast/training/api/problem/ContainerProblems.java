package gofast.training.api.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Requests so broken that they reach no filter: Tomcat itself refuses them, with a page in HTML if it were not for this. */
@Component
class ContainerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final ProblemWriter problems;

    ContainerProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReport(problems)));
    }

    private static final class ProblemReport extends ErrorReportValve {
        private final ProblemWriter problems;

        private ProblemReport(ProblemWriter problems) {
            this.problems = problems;
        }

        /** An unknown transfer coding or version of HTTP is the client's doing, though their codes say it is ours. */
        private static int blamed(int status) {
            return status == 501 || status == 505 ? 400 : status;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable cause) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                SafeHeaders.ALL.forEach(response::setHeader);
                problems.write(request, response, Problem.ofStatus(blamed(response.getStatus())));
                response.finishResponse();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
