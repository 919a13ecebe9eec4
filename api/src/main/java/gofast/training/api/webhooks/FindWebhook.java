package gofast.training.api.webhooks;

import gofast.training.api.problem.Checked;
import gofast.training.api.problem.ProblemType;
import gofast.training.api.request.Values;
import gofast.training.api.security.Caller;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the webhook that a path names, for those who look after it. */
@Component
class FindWebhook {
    private final WebhookStore webhooks;

    FindWebhook(WebhookStore webhooks) {
        this.webhooks = webhooks;
    }

    Checked<Webhook> find(String id, Caller caller) {
        return present(Values.id(id).flatMap(webhooks::find)).then(webhook -> lookedAfterBy(caller, webhook));
    }

    /** For a webhook that may have been deleted since it was found. */
    static Checked<Webhook> present(Optional<Webhook> webhook) {
        return Checked.present(
                webhook,
                ProblemType.WEBHOOK_NOT_FOUND,
                "There is no webhook with this id; GET /api/webhooks lists yours.");
    }

    private static Checked<Webhook> lookedAfterBy(Caller caller, Webhook webhook) {
        return webhook.owner().isLookedAfterBy(caller)
                ? Checked.passed(webhook)
                : Checked.refused(
                        ProblemType.NOT_YOUR_WEBHOOK, "The webhook is not yours; GET /api/webhooks lists yours.");
    }
}
