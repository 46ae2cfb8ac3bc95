package tocsin.response.review;

import java.util.Map;
import java.util.stream.Collectors;
import tocsin.response.words.UserId;

/// A review as Markdown, for wikis and mail. What people wrote into it is kept as they wrote it;
/// what came from senders of alerts and from facts is plain text, whatever marks it holds.
public final class Markdown {
  private final Review review;
  private final Map<UserId, String> names;
  private final StringBuilder out = new StringBuilder();

  private Markdown(Review review, Map<UserId, String> names) {
    this.review = review;
    this.names = names;
  }

  /// @param names how people are called, by id; others stand with their id
  public static String of(Review review, Map<UserId, String> names) {
    return new Markdown(review, names).write();
  }

  private String write() {
    line("# " + review.incident() + ": " + plain(review.title()));
    line("");
    line(
        "State: "
            + review.state().word()
            + review.owner().map(o -> " · Owner: " + name(o)).orElse("")
            + " · Drafted: "
            + review.draftedAt());
    line("");
    review.stale().ifPresent(why -> line("> This draft is out of date: " + plain(why) + "\n"));
    line(plain(review.summary()));
    for (Topic topic : Topic.values()) {
      section(review.section(topic));
    }
    return out.toString();
  }

  private void section(Section section) {
    line("");
    line("## " + section.topic().question());
    line("");
    section
        .facts()
        .forEach(f -> line("- " + plain(f.sentence()) + " *(" + plain(f.source()) + ")*"));
    if (!section.told().isBlank()) {
      line("");
      line(section.told());
    }
    if (section.topic() == Topic.TIMELINE) {
      timeline();
    }
    if (section.topic() == Topic.PREVENTION) {
      items();
      trials();
    }
  }

  private void timeline() {
    line("");
    line("| Time | Event |");
    line("| --- | --- |");
    review.timeline().stream()
        .filter(TimelineEvent::key)
        .forEach(e -> line("| " + Numbers.clock(e.at()) + " | " + plain(e.text()) + " |"));
  }

  private void items() {
    if (review.items().isEmpty()) {
      return;
    }
    line("");
    line("| Item | Type | Owner | Due | State |");
    line("| --- | --- | --- | --- | --- |");
    for (ActionItem i : review.items()) {
      line(
          "| "
              + plain(i.title())
              + " | "
              + i.type().word()
              + " | "
              + i.owner().map(this::name).orElse("-")
              + " | "
              + i.due().map(Object::toString).orElse("-")
              + " | "
              + i.state().word()
              + " |");
    }
  }

  private void trials() {
    if (review.trials().isEmpty()) {
      return;
    }
    line("");
    line("| Backtest | Tried | Would have fired | Before the first page | False alarms |");
    line("| --- | --- | --- | --- | --- |");
    for (Trial t : review.trials()) {
      line(
          "| "
              + plain(t.monitor().toString())
              + " | "
              + plain(t.change())
              + " | "
              + t.wouldFire().map(Numbers::clock).orElse("never")
              + " | "
              + t.earlier().map(e -> e.toSeconds() + " s").orElse("-")
              + " | "
              + t.falseAlarms()
              + " in "
              + t.quiet().toHours()
              + " h |");
    }
  }

  private String name(UserId user) {
    return plain(names.getOrDefault(user, user.value()));
  }

  /// Text whose marks mean nothing: no tag, link, picture, emphasis, cell or line of its own.
  private static String plain(String text) {
    return text.lines()
        .collect(Collectors.joining(" "))
        .replaceAll("[\\\\`*\\[\\]|]", "\\\\$0")
        .replaceAll("(?<![\\p{Alnum}])_|_(?![\\p{Alnum}])", "\\\\_")
        .replace("<", "&lt;");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
