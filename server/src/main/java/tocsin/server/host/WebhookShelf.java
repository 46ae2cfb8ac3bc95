package tocsin.server.host;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import tocsin.edge.pagerduty.WebhookDesk;
import tocsin.edge.pagerduty.WebhookProgress;
import tocsin.edge.pagerduty.WebhookSubscription;
import tocsin.ground.json.Json;
import tocsin.ground.web.Outbound;
import tocsin.server.secret.OwnersFile;

/// Subscriptions to webhooks with their secrets, and how far each is, in two files of the data
/// directory. Thread-safe.
final class WebhookShelf implements WebhookDesk {
  private final OwnersFile file;
  private final OwnersFile progressFile;
  private final LongSupplier end;
  private final Outbound outbound;
  private final InstantSource clock;

  // Guarded by this.
  private final Map<String, WebhookSubscription> subscriptions = new LinkedHashMap<>();
  private final Map<String, WebhookProgress> progress = new LinkedHashMap<>();

  /// What stands in the first file.
  record Kept(List<WebhookSubscription> subscriptions) {}

  /// What stands in the second one.
  record Standing(Map<String, WebhookProgress> progress) {}

  /// @param end position of the last entry of the journal
  WebhookShelf(Path data, LongSupplier end, Outbound outbound, InstantSource clock) {
    this.file = new OwnersFile(data.resolve("webhooks.json"));
    this.progressFile = new OwnersFile(data.resolve("webhooks-progress.json"));
    this.end = end;
    this.outbound = outbound;
    this.clock = clock;
    file.read()
        .map(text -> Json.read(text, Kept.class).subscriptions())
        .orElse(List.of())
        .forEach(s -> subscriptions.put(s.id(), s));
    progress.putAll(
        progressFile
            .read()
            .map(text -> Json.read(text, Standing.class).progress())
            .orElse(Map.of()));
  }

  @Override
  public synchronized List<WebhookSubscription> all() {
    return List.copyOf(subscriptions.values());
  }

  @Override
  public synchronized Optional<WebhookSubscription> find(String id) {
    return Optional.ofNullable(subscriptions.get(id));
  }

  // A file that was put back without the other one begins with what comes.
  @Override
  public synchronized WebhookProgress progress(String id) {
    return subscriptions.containsKey(id)
        ? progress.computeIfAbsent(id, i -> WebhookProgress.from(end.getAsLong()))
        : WebhookProgress.from(end.getAsLong());
  }

  @Override
  public synchronized void keep(WebhookSubscription s) {
    boolean begins = find(s.id()).filter(WebhookSubscription::active).isEmpty();
    if (begins) {
      progress.put(s.id(), WebhookProgress.from(end.getAsLong()));
      writeProgress();
    }
    subscriptions.put(s.id(), s);
    write();
  }

  @Override
  public synchronized void remove(String id) {
    subscriptions.remove(id);
    progress.remove(id);
    write();
    writeProgress();
  }

  @Override
  public synchronized void enable(String id) {
    progress.put(id, progress(id).on());
    writeProgress();
  }

  /// Goes on from what it was, unless somebody changed that meanwhile.
  ///
  /// @param lasts whether it must survive a crash
  synchronized void advance(
      String id, WebhookProgress before, WebhookProgress after, boolean lasts) {
    if (progress.replace(id, before, after) && lasts) {
      writeProgress();
    }
  }

  @Override
  public Outbound.Reply send(WebhookSubscription to, String event, String body) {
    return outbound.post(to.url(), body, to.headers(event, body, clock.instant()));
  }

  private void write() {
    Kept kept = new Kept(List.copyOf(subscriptions.values()));
    file.write(Json.write(kept).getBytes(StandardCharsets.UTF_8));
  }

  private void writeProgress() {
    progressFile.write(Json.write(new Standing(progress)).getBytes(StandardCharsets.UTF_8));
  }
}
