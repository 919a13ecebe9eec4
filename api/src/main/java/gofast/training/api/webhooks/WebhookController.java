package gofast.training.api.webhooks;

import gofast.training.api.problem.Checked;
import gofast.training.api.problem.ProblemType;
import gofast.training.api.request.JsonBody;
import gofast.training.api.security.Caller;
import gofast.training.api.security.Role;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks, for their owners. */
@RestController
@RequestMapping(path = "/api/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
class WebhookController {
    private final JsonBody json;
    private final Targets targets;
    private final WebhookStore webhooks;
    private final FindWebhook find;

    WebhookController(JsonBody json, Targets targets, WebhookStore webhooks, FindWebhook find) {
        this.json = json;
        this.targets = targets;
        this.webhooks = webhooks;
        this.find = find;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<WebhookView> create(Caller caller, InputStream body) {
        var secret = Secret.next();
        Webhook webhook = json.read(body)
                .then(fields -> NewWebhook.read(fields, url -> targets.check(url, caller.subject())))
                .then(wanted -> owner(wanted, caller).then(owner -> create(owner, wanted, secret)))
                .orElseThrow();
        return ResponseEntity.created(URI.create(WebhookView.path(webhook.id())))
                .body(WebhookView.withSecret(webhook, secret));
    }

    private static Checked<Owner> owner(NewWebhook wanted, Caller caller) {
        return Checked.present(
                Owner.of(caller, wanted.isForAll()),
                ProblemType.FORBIDDEN,
                "A webhook for the events of all athletes takes a token with the scope %s or %s."
                        .formatted(Role.SERVICE.scope(), Role.OPERATOR.scope()));
    }

    private Checked<Webhook> create(Owner owner, NewWebhook wanted, Secret secret) {
        return Checked.present(
                webhooks.create(owner, wanted, secret),
                ProblemType.TOO_MANY_WEBHOOKS,
                "There are %d webhooks already, which is the most there may be; delete one first."
                        .formatted(owner.most()));
    }

    @GetMapping
    WebhookView.WebhookList list(Caller caller) {
        return new WebhookView.WebhookList(
                webhooks.list(caller).stream().map(WebhookView::of).toList());
    }

    @GetMapping("/{id}")
    WebhookView show(@PathVariable String id, Caller caller) {
        return WebhookView.of(find.find(id, caller).orElseThrow());
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    WebhookView change(@PathVariable String id, Caller caller, InputStream body) {
        Webhook webhook = find.find(id, caller).orElseThrow();
        NewWebhook wanted = json.read(body)
                .then(fields -> NewWebhook.readChange(fields, url -> targets.check(url, caller.subject())))
                .orElseThrow();
        return view(webhooks.change(webhook.id(), wanted));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id, Caller caller) {
        webhooks.delete(find.find(id, caller).orElseThrow().id());
    }

    @PostMapping("/{id}/enable")
    WebhookView enable(@PathVariable String id, Caller caller) {
        Webhook webhook = find.find(id, caller).orElseThrow();
        return view(webhooks.enable(webhook.id()));
    }

    @PostMapping("/{id}/disable")
    WebhookView disable(@PathVariable String id, Caller caller) {
        Webhook webhook = find.find(id, caller).orElseThrow();
        return view(webhooks.disable(webhook.id()));
    }

    @PostMapping("/{id}/rotate-secret")
    WebhookView rotateSecret(@PathVariable String id, Caller caller) {
        Webhook webhook = find.find(id, caller).orElseThrow();
        var secret = Secret.next();
        return WebhookView.withSecret(
                FindWebhook.present(webhooks.rotate(webhook.id(), secret)).orElseThrow(), secret);
    }

    private static WebhookView view(Optional<Webhook> webhook) {
        return WebhookView.of(FindWebhook.present(webhook).orElseThrow());
    }
}
