package tocsin.server.respond;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.response.change.Change;
import tocsin.response.change.Reason;
import tocsin.response.change.Suspect;
import tocsin.response.incident.Incident;
import tocsin.response.words.Actor;
import tocsin.server.page.Words;

/// A change before the incident, as its row tells it.
///
/// @param top the likeliest, and likely at all
/// @param before how long
/// @param reasons for and against, one sentence each side
/// @param back how to take it back, or who did; empty when nothing is known
/// @param taken it was taken back already
/// @param link where it can be looked at
public record Suspicion(
    Change change,
    String byId,
    String by,
    String icon,
    boolean top,
    String before,
    String reasons,
    String against,
    String back,
    boolean taken,
    Optional<String> link) {

  static Suspicion of(Suspect s, Incident i, List<Change> later, People people) {
    Change c = s.change();
    Optional<Change> taken = later.stream().filter(l -> l.takesBack(c)).findFirst();
    return new Suspicion(
        c,
        c.by() instanceof Actor.Person p ? p.user().value() : "",
        people.name(c.by().label()),
        NowView.icon(c),
        s.score() > 0,
        Words.span(c.at(), i.milestones().opened()),
        told(s.reasonsFor()),
        told(s.reasonsAgainst()),
        taken.map(t -> "Taken back by " + people.name(t.by().label())).orElseGet(() -> hint(c)),
        taken.isPresent(),
        c.links().stream().filter(l -> l.matches("https?://\\S+")).findFirst());
  }

  private static String told(List<Reason> reasons) {
    return reasons.stream().map(Reason::sentence).collect(Collectors.joining("; "));
  }

  private static String hint(Change c) {
    return c.fromVersion()
        .map(from ->
            switch (c.kind()) {
              case DEPLOY -> "Revert to " + from;
              case FLAG, SCALE -> "Set back to " + from;
              case CONFIG -> "Restore " + from;
              case REVERT, MAINTENANCE -> "";
            })
        .orElse("");
  }

  public String kind() {
    return c(change.kind().noun());
  }

  private static String c(String noun) {
    return noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
  }
}
