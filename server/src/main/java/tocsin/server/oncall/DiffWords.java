package tocsin.server.oncall;

import java.util.List;
import java.util.Optional;
import tocsin.response.oncall.Handover;
import tocsin.response.oncall.PlanDiff;
import tocsin.response.oncall.PlanWords;

/// Says a [PlanDiff] on a page: in sentences, and each stretch in the page's own zone. Pure.
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

  List<String> sums(PlanDiff diff) {
    return new PlanWords(people::name).of(diff);
  }
}
