package tocsin.response.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.response.service.Business;

/// Facts on what it cost, each with its method.
final class ImpactFindings {
  private ImpactFindings() {}

  static List<Finding> of(Analysis a) {
    Optional<Business> business = a.file().service().business();
    if (business.isEmpty()) {
      return List.of(
          Finding.plain(
              "not_measured",
              "None measured: " + a.file().service().id() + " has no business figures.",
              "service " + a.file().service().id()));
    }
    return a.impact()
        .map(i -> figures(i, business.get()))
        .orElse(
            List.of(
                Finding.plain(
                    "not_measured",
                    "None measured: no minute had more than 1% of failed requests.",
                    business.get().failed().orElse("no series of failed requests"))));
  }

  private static List<Finding> figures(Impact i, Business b) {
    String atLeast = i.blind().isZero() ? "" : "at least ";
    List<Finding> facts = new ArrayList<>();
    facts.add(
        Finding.number(
            "failed_requests",
            atLeast
                + Numbers.grouped(i.failed())
                + " of "
                + Numbers.grouped(i.requests())
                + " requests failed ("
                + Numbers.percent(i.failedShare())
                + ").",
            i.failed(),
            "requests",
            b.failed().orElse("")));
    facts.add(
        Finding.number(
            "minutes",
            "Requests failed for "
                + i.minutes()
                + " min, from "
                + Numbers.clock(i.window().from())
                + " to "
                + Numbers.clock(i.window().until())
                + ": first failed request of the first minute over 1%, until the last sample over"
                + " 1%.",
            i.minutes(),
            "min",
            b.failed().orElse("") + " / " + b.requests().orElse("")));
    i.orders().ifPresent(o -> orders(o, b, facts));
    i.budget().ifPresent(e -> facts.add(budget(e, b)));
    i.sessionMinutes()
        .ifPresent(m ->
            facts.add(
                Finding.number(
                    "session_minutes",
                    Numbers.grouped(m)
                        + " minutes of people's sessions were affected: sessions x share of"
                        + " failed requests.",
                    Math.round(m),
                    "min",
                    b.sessions().orElse(""))));
    if (!i.blind().isZero()) {
      facts.add(blind(i.blind(), b));
    }
    return facts;
  }

  private static void orders(Impact.Orders o, Business b, List<Finding> facts) {
    facts.add(
        Finding.number(
            "orders_lost",
            Numbers.grouped(o.lost())
                + " orders were not completed: usually "
                + Numbers.rounded(o.usualPerStep(), 2)
                + " a sample before the trigger, "
                + Numbers.grouped(o.completed())
                + " in all during the impact. Orders that were only put off count as lost here.",
            Math.round(o.lost()),
            "orders",
            b.orders().orElse("")));
    o.revenue()
        .ifPresent(r ->
            facts.add(
                Finding.number(
                    "revenue_lost",
                    "That is about "
                        + Numbers.grouped(r)
                        + " "
                        + o.currency()
                        + " of revenue at "
                        + b.revenuePerOrder().orElse(0.0)
                        + " "
                        + o.currency()
                        + " an order.",
                    Numbers.rounded(r, 2),
                    o.currency(),
                    b.orders().orElse(""))));
  }

  private static Finding budget(Impact.Budget e, Business b) {
    return Finding.number(
        "error_budget_share",
        Numbers.percent(e.share())
            + " of the error budget of "
            + Numbers.grouped(e.requests())
            + " requests in "
            + b.objective().map(o -> o.window().toDays()).orElse(0L)
            + " days was used.",
        Numbers.rounded(e.share(), 3),
        "share",
        b.failed().orElse(""));
  }

  private static Finding blind(Duration blind, Business b) {
    return Finding.number(
        "blind_time",
        "For " + blind.toSeconds() + " s there are no samples, so the counts are at least these.",
        blind.toSeconds(),
        "s",
        b.failed().orElse(""));
  }
}
