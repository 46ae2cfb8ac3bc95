package tocsin.server.setup;

import java.util.List;
import java.util.Optional;
import tocsin.response.document.Document;
import tocsin.response.orchestration.Judgement;
import tocsin.response.orchestration.Outcome;

/// The page of one list of rules.
///
/// @param body of the list as it stands in the form
/// @param event to try it on
/// @param tried what became of the event
public record RulesView(
    String id,
    int revision,
    String body,
    String service,
    String event,
    List<Choosable> services,
    List<Recent> recent,
    List<String> faults,
    Optional<Judgement> tried,
    List<Document> history) {
  /// An event that came, to try rules on.
  public record Recent(String incident, String summary) {}

  public String title() {
    return id.equals("global") ? "Rules for every event" : "Rules for events of " + id;
  }

  /// What came out, in words.
  public String came() {
    return tried
        .map(t ->
            switch (t.outcome()) {
              case Outcome.Suppressed s -> "Suppressed by " + s.rule() + ": kept, pages nobody.";
              case Outcome.Dropped d -> "Dropped by " + d.rule() + ": only counted.";
              case Outcome.GoesOn g ->
                  "Goes to "
                      + g.event().service()
                      + " as "
                      + g.event().text().severity()
                      + ": "
                      + g.event().text().summary();
            })
        .orElse("");
  }
}
