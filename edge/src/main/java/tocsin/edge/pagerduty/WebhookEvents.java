package tocsin.edge.pagerduty;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import tocsin.ground.journal.Entry;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.desk.Facts;
import tocsin.response.document.Document;
import tocsin.response.incident.Incident;
import tocsin.response.paging.PagingFact;
import tocsin.response.paging.Run;
import tocsin.response.words.Fact;
import tocsin.response.words.ServiceId;

/// Events of webhooks v3 as they follow from the journal, at most one of each fact. What an event
/// is about stands in it as it is now, but for its status, which is that of the event.
public final class WebhookEvents {
  private final Views views;
  private final WebhookSubjects subjects;

  /// @param address where people reach this server, without a slash at the end
  public WebhookEvents(Views views, Supplier<String> address) {
    this.views = views;
    this.subjects = new WebhookSubjects(new RestIncident(views), address);
  }

  /// The event of an entry of the journal; reads the views.
  public Optional<WebhookEvent> of(Entry entry) {
    // Decoding every evaluation of a monitor to find that it is no event would take long.
    boolean concerns =
        entry.type().startsWith("incident.")
            || entry.type().equals("paging.run_started")
            || entry.type().equals("paging.level_entered");
    return concerns ? of(entry, Facts.decode(entry)) : Optional.empty();
  }

  private Optional<WebhookEvent> of(Entry entry, Fact fact) {
    return WebhookWords.of(fact)
        .filter(w -> isOfIncident(fact))
        .flatMap(w ->
            views
                .row("incident", w.incident().value())
                .map(r -> event(entry, fact, w, Json.read(r.body(), Incident.class))));
  }

  private WebhookEvent event(Entry entry, Fact fact, WebhookWords words, Incident i) {
    String team = team(i.service());
    return new WebhookEvent(
        String.format(Locale.ROOT, "E%014d", entry.position()),
        "incident." + words.type(),
        entry.at(),
        words.by(),
        i.service(),
        team,
        subjects.of(fact, words.type(), i, team));
  }

  /// Those who were asked for help have steps of their own.
  private boolean isOfIncident(Fact fact) {
    return !(fact instanceof PagingFact.LevelEntered l)
        || views
            .row("run", l.run().value())
            .filter(r -> Json.read(r.body(), Run.class).source().isOwn())
            .isPresent();
  }

  private String team(ServiceId service) {
    return views
        .row("document", "service/" + service)
        .map(r -> Json.tree(Json.read(r.body(), Document.class).body()).path("team").asString(""))
        .orElse("");
  }
}
