package tocsin.server.learn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.Spans;
import tocsin.response.review.Impact;
import tocsin.response.review.Measure;
import tocsin.response.review.Review;
import tocsin.response.review.Trial;

/// The numbers of a review as people read them. They say what the facts say, nothing more.
final class ReviewFigures {
  private ReviewFigures() {}

  /// @param outside whether it is for people outside, whom our orders and money do not concern
  static List<Figure> impact(Impact i, boolean outside) {
    String atLeast = i.blind().isZero() ? "" : "at least; ";
    List<Figure> all = new ArrayList<>();
    all.add(
        Figure.of(
            "Requests that failed",
            i.failed(),
            "",
            atLeast + Figure.percent(i.failedShare()) + " of " + Figure.number(i.requests())));
    all.add(Figure.of("For", i.window().length(), "first to last failing sample"));
    if (!outside) {
      i.orders().ifPresent(o -> orders(o, all));
      i.budget()
          .ifPresent(b ->
              all.add(
                  Figure.percent(
                      "Error budget used",
                      b.share(),
                      "of " + Figure.number(b.requests()) + " requests")));
      i.sessionMinutes()
          .ifPresent(m ->
              all.add(
                  Figure.of(
                      "Of people's sessions",
                      Math.rint(m),
                      "min",
                      "sessions × share of failed requests")));
    }
    return all;
  }

  private static void orders(Impact.Orders o, List<Figure> all) {
    all.add(
        Figure.of(
            "Orders not completed",
            Math.rint(o.lost()),
            "",
            "usual " + Figure.number(o.lost() + o.completed()) + " in that time"));
    o.revenue()
        .ifPresent(r ->
            all.add(
                Figure.of(
                    "Revenue, about",
                    Math.rint(r),
                    o.currency(),
                    "for orders not completed or put off")));
  }

  /// @param usual what each measure is on other incidents, as a sentence
  static List<Figure> durations(Review review, Usual usual) {
    return review.durations().stream().flatMap(m -> duration(m, usual).stream()).toList();
  }

  private static Optional<Figure> duration(Measure m, Usual usual) {
    return m.value().map(v -> Figure.of(label(m), v, beside(m, v, usual)));
  }

  private static String beside(Measure m, Duration value, Usual usual) {
    String how = m.definition().replace(" - ", " − ");
    return switch (m.id()) {
      case "first_page_to_ack" -> usual.acknowledge().against(value).orElse(how);
      case "detection_to_resolved" -> usual.resolve().against(value).orElse(how);
      default -> how;
    };
  }

  private static String label(Measure m) {
    return switch (m.id()) {
      case "deploy_to_detection" -> "From the change to the alert";
      case "impact_start_to_detection" -> "Found";
      case "detection_to_first_page" -> "First page after the alert";
      case "first_page_to_ack" -> "Acknowledged";
      case "page_to_ack_of_the_person_who_acked" -> "Answered by who had it";
      case "ack_to_revert_start" -> "Revert begun";
      case "detection_to_mitigated" -> "Mitigated";
      case "impact_start_to_mitigated" -> "From first failure to mitigated";
      case "impact_start_to_impact_end" -> "People felt it";
      case "detection_to_resolved" -> "Resolved";
      default -> m.definition();
    };
  }

  /// "would have fired 43 s earlier with no false alarm".
  static String told(Trial t) {
    String alarms =
        switch (t.falseAlarms()) {
          case 0 -> "no false alarm";
          case 1 -> "1 false alarm";
          default -> t.falseAlarms() + " false alarms";
        };
    String quiet = alarms + " in the " + Spans.words(t.quiet()) + " before";
    if (t.wouldFire().isEmpty()) {
      return "would not have fired; " + quiet;
    }
    String when =
        t.earlier()
            .map(e ->
                e.toSeconds() == 0
                    ? "at the same moment"
                    : Spans.words(e) + (e.isNegative() ? " later" : " earlier"))
            .orElse("without a page to compare");
    return "would have fired " + when + " with " + quiet;
  }
}
