package tocsin.server.oncall;

import java.util.List;
import java.util.stream.Collectors;
import tocsin.response.cover.CoverRequest;
import tocsin.response.words.UserId;

/// A request for cover as a reader sees it.
///
/// @param says who would like whom to take it
/// @param when the shift, and what is offered for it
/// @param answers what has been said so far; may be empty
/// @param mine whether the reader was asked and can still accept
/// @param waits whether the reader has not answered at all
/// @param owned whether the reader may withdraw it
/// @param others for whom the reader may accept: id and name
public record CoverLine(
    String id,
    String schedule,
    String says,
    String when,
    String note,
    String answers,
    boolean mine,
    boolean waits,
    boolean owned,
    List<Named> others) {
  private static final int SPELLED_OUT = 4;

  /// A person to choose.
  public record Named(String id, String name) {}

  static CoverLine of(CoverRequest r, Speaker speaker, People people, Moments m) {
    boolean mine = speaker.reader().filter(r.asked()::contains).isPresent();
    String swap = r.inReturn().map(t -> ", in return for " + m.span(t)).orElse("");
    return new CoverLine(
        r.id(),
        r.schedule().value(),
        people.name(r.who())
            + (r.inReturn().isPresent() ? " would swap with " : " asks ")
            + whom(r, people)
            + (r.inReturn().isPresent() ? "" : " to take a shift"),
        m.span(r.shift()) + swap,
        r.note(),
        answers(r, people),
        mine,
        speaker.reader().filter(r::waitsFor).isPresent(),
        speaker.speaksFor(r.who()),
        r.asked().stream()
            .filter(u -> !speaker.isReader(u) && speaker.speaksFor(u))
            .map(u -> new Named(u.value(), people.name(u)))
            .toList());
  }

  private static String whom(CoverRequest r, People people) {
    int more = r.asked().size() - SPELLED_OUT;
    return names(r.asked().stream().limit(SPELLED_OUT).toList(), people)
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String names(List<UserId> users, People people) {
    return users.stream().map(people::name).collect(Collectors.joining(", "));
  }

  private static String answers(CoverRequest r, People people) {
    if (r.declined().isEmpty()) {
      return "";
    }
    return r.isDeclinedByAll()
        ? "Everybody who was asked declined."
        : "Declined: " + names(r.declined(), people) + ".";
  }
}
