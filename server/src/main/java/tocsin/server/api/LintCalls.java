package tocsin.server.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.response.lint.Finding;
import tocsin.response.lint.Lint;
import tocsin.response.lint.Trace;
import tocsin.response.lint.Weight;

/// What is wrong with who is paged and with monitors.
final class LintCalls {
  private static final String ABOUT =
      "Gaps, levels that are no backup, people who could not be reached, rules that never fire,"
          + " shifts of people who leave, what nothing uses, and monitors that watch nothing or"
          + " tell nobody: over the next 30 days, the worst"
          + " first, each with the moment at which it shows and what proves it.";

  private final ApiWorld world;

  LintCalls(ApiWorld world) {
    this.world = world;
  }

  /// @param about the document that has to be changed, as `kind/id`
  record Item(
      String check,
      String weight,
      String about,
      String name,
      String says,
      Optional<Instant> at,
      List<Trace> trace) {
    static Item of(Finding f) {
      return new Item(
          f.check().word(),
          f.weight().word(),
          f.about().kind().word() + "/" + f.about().id(),
          f.about().name(),
          f.says(),
          f.at(),
          f.trace());
    }
  }

  /// @param left findings that are left out because one check found too many
  /// @param unowned broken monitors of which nobody is told
  record Told(Instant from, Instant until, List<Item> items, int left, int unowned) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
            "/lint",
            "What is wrong with who is paged, and broken monitors; ?weight=problem|warning|note",
            ABOUT,
            this::lint));
  }

  private WebAnswer lint(Call call) {
    Optional<Weight> weight = call.request().param("weight").map(LintCalls::weight);
    Lint.Report report = world.lint().report();
    List<Item> items =
        report.findings().stream()
            .filter(f -> weight.isEmpty() || weight.get() == f.weight())
            .map(Item::of)
            .toList();
    return WebAnswer.json(
        200,
        new Told(
            report.window().from(),
            report.window().until(),
            items,
            report.left(),
            world.lint().unowned()));
  }

  private static Weight weight(String text) {
    return Arrays.stream(Weight.values())
        .filter(w -> w.word().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "weight: '" + text + "' (expected: problem, warning or note)"));
  }
}
