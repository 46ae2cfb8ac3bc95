package tocsin.server.oncall;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.Spans;
import tocsin.response.words.UserId;
import tocsin.server.oncall.PlanDiff.Handover;
import tocsin.server.oncall.PlanDiff.Load;

/// Says a [PlanDiff] in sentences. Pure.
record DiffWords(People people, Moments moments) {
  /// Each stretch that changes hands.
  String of(Handover h) {
    String when = moments.span(h.during()) + ": ";
    Optional<String> from = h.from().map(people::name);
    Optional<String> to = h.to().map(people::name);
    return when
        + to.map(t -> t + from.map(f -> " instead of " + f).orElse(" where nobody was"))
            .orElseGet(() -> "nobody instead of " + from.orElse("nobody"));
  }

  /// What each person gains or loses over the next four weeks, and what is left open.
  List<String> sums(PlanDiff diff) {
    List<String> all = new ArrayList<>();
    diff.loads().stream().filter(Load::changes).map(this::of).forEach(all::add);
    if (diff.handovers().isEmpty()) {
      all.add("Nobody's next four weeks change");
    }
    all.add(open(diff));
    return all;
  }

  private String of(Load load) {
    Duration hours = load.after().hours().minus(load.before().hours());
    int nights = load.after().nights() - load.before().nights();
    String name = name(load.who());
    String first =
        hours.isZero()
            ? name + " keeps as many hours"
            : name + (hours.isNegative() ? " loses " : " gains ") + Spans.words(hours);
    return nights == 0
        ? first
        : first
            + " and has "
            + count(Math.abs(nights), "night")
            + (nights > 0 ? " more" : " fewer");
  }

  private String name(UserId who) {
    return people.name(who);
  }

  private static String open(PlanDiff diff) {
    if (diff.openAfter().isZero()) {
      return diff.openBefore().isZero()
          ? "Every hour stays covered"
          : "Every hour of the next four weeks is covered now";
    }
    int more = diff.openAfter().compareTo(diff.openBefore());
    String now = Spans.words(diff.openAfter());
    String before = Spans.words(diff.openBefore());
    return more == 0
        ? now + " of the next four weeks stay without anybody"
        : now + " of the next four weeks are without anybody, before " + before;
  }

  static String count(int number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
