package tocsin.response.oncall;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tocsin.ground.time.Spans;
import tocsin.response.oncall.PlanDiff.Load;
import tocsin.response.words.UserId;

/// Says a [PlanDiff] in short sentences: what changes hands, what is left open, and what each
/// person gets more or less of. Pure.
///
/// @param names how people are called
public record PlanWords(Function<UserId, String> names) {
  /// Sentences without a full stop; at least two.
  public List<String> of(PlanDiff diff) {
    List<String> all = new ArrayList<>();
    long days = Math.round(diff.window().length().toHours() / 24.0);
    int hands = diff.changingHands();
    if (hands > 0) {
      all.add(
          counted(hands, "shift changes", "shifts change")
              + " hands in the next "
              + days
              + " days");
    } else if (diff.handovers().isEmpty()) {
      all.add("Nobody's next " + days + " days change");
    }
    all.addAll(open(diff));
    diff.loads().stream().filter(Load::changes).map(this::of).forEach(all::add);
    return all;
  }

  private static List<String> open(PlanDiff diff) {
    List<String> all = new ArrayList<>();
    if (!diff.uncovered().isZero()) {
      all.add(Spans.words(diff.uncovered()) + " become uncovered");
    }
    if (!diff.covered().isZero()) {
      all.add(Spans.words(diff.covered()) + " become covered");
    }
    Duration stays = diff.openAfter().minus(diff.uncovered());
    if (!stays.isZero()) {
      all.add(Spans.words(stays) + " stay uncovered");
    } else if (diff.openAfter().isZero()) {
      all.add(
          diff.openBefore().isZero() ? "Every hour stays covered" : "Every hour is covered then");
    }
    return all;
  }

  private String of(Load l) {
    List<String> parts =
        Stream.of(
                time(l.after().hours().minus(l.before().hours()), ""),
                nights(l.after().nights() - l.before().nights()),
                time(l.after().weekend().minus(l.before().weekend()), " on weekends"))
            .filter(p -> !p.isEmpty())
            .toList();
    return names.apply(l.who()) + " gets " + String.join(", ", parts);
  }

  private static String time(Duration more, String when) {
    return more.isZero() ? "" : Spans.words(more) + (more.isNegative() ? " less" : " more") + when;
  }

  private static String nights(int more) {
    return more == 0
        ? ""
        : counted(Math.abs(more), "night", "nights") + (more < 0 ? " fewer" : " more");
  }

  private static String counted(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
