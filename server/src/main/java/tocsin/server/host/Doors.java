package tocsin.server.host;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import tocsin.edge.pagerduty.EventIntake;
import tocsin.edge.pagerduty.PagerChange;
import tocsin.edge.pagerduty.PagerEvent;
import tocsin.ground.loop.LoopFullException;
import tocsin.response.change.Change;
import tocsin.response.change.ChangeKind;
import tocsin.response.desk.Input;
import tocsin.response.words.Actor;
import tocsin.response.words.ChangeId;

/// Turns events of PagerDuty's clients into inputs and tells when they are committed.
final class Doors implements EventIntake {
  private final ResponseWing response;

  Doors(ResponseWing response) {
    this.response = response;
  }

  @Override
  public CompletableFuture<Taken> take(PagerEvent e) {
    var by = new Actor.Outside(e.client());
    return submit(
        switch (e.action()) {
          case TRIGGER ->
              new Input.Trigger(
                  e.service(), e.key(), e.text(), Optional.of(title(e.text().summary())), by);
          case ACKNOWLEDGE -> new Input.AcknowledgeAlert(e.service(), e.key(), by);
          case RESOLVE -> new Input.ResolveAlert(e.service(), e.key(), by);
        });
  }

  /// A summary may be long; the whole of it stands in the alert.
  private static String title(String summary) {
    String line = summary.lines().findFirst().orElse("Alert").strip();
    return line.length() > 200 ? line.substring(0, 199) + "…" : line;
  }

  @Override
  public CompletableFuture<Taken> take(PagerChange c) {
    var id = new ChangeId("chg-" + Integer.toHexString(c.hashCode()) + "-" + c.at().toEpochMilli());
    return submit(
        new Input.RecordChange(
            new Change(
                id,
                c.at(),
                Optional.empty(),
                ChangeKind.DEPLOY,
                c.service(),
                c.summary(),
                new Actor.Outside(c.source().isEmpty() ? "change event" : c.source()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                c.links())));
  }

  private CompletableFuture<Taken> submit(Input input) {
    return response
        .submit(input)
        .handle((answer, e) ->
            switch (e) {
              case null -> Taken.ACCEPTED;
              case LoopFullException full -> Taken.TRY_AGAIN;
              case Throwable bug -> throw new CompletionException(bug);
            });
  }
}
