package tocsin.server.respond;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.paging.Page;
import tocsin.response.service.Service;
import tocsin.server.page.Rows;
import tocsin.server.respond.NowPage.Worth;

/// What is not on fire and still worth knowing: pages that did not get through, gaps ahead,
/// services that would page nobody, monitors that cannot be evaluated, reviews that wait.
///
/// @param now the moment
record WorthKnowing(Rows rows, Lookups lookups, People people, Instant now) {
  private static final Duration LATELY = Duration.ofHours(24);
  private static final int EACH = 3;

  List<Worth> of(List<Service> services, List<Duties.Gap> gaps) {
    List<Worth> all = new ArrayList<>();
    gaps.stream().limit(EACH).map(WorthKnowing::gap).forEach(all::add);
    unreached(all);
    services.stream()
        .filter(s -> s.policy().isEmpty())
        .limit(EACH)
        .map(s ->
            new Worth(
                "bell",
                s.name() + " has no escalation policy: nobody is paged for it",
                "/services/" + encoded(s.id().value()),
                Optional.empty(),
                false))
        .forEach(all::add);
    broken(all);
    reviews(all);
    return all;
  }

  private static Worth gap(Duties.Gap g) {
    return new Worth(
        "incidents",
        "No one on "
            + g.schedule()
            + " for "
            + tocsin.server.page.Words.span(g.during().from(), g.during().until())
            + (g.more() == 0 ? "" : ", and " + g.more() + " more gaps this week")
            + ", from",
        "/schedules/" + encoded(g.id()),
        Optional.of(g.during().from()),
        false);
  }

  /// A page that did not get through, unless the same person was reached another way.
  private void unreached(List<Worth> all) {
    List<Page> lately = lookups.pages(now.minus(LATELY));
    lately.stream()
        .filter(p -> p.fate() == Page.Fate.FAILED)
        .filter(p -> lately.stream().noneMatch(o -> reaches(o, p)))
        .limit(EACH)
        .map(p ->
            new Worth(
                "bell",
                "A page to "
                    + people.name(p.user().value())
                    + " by "
                    + Turn.channel(p.contact().channel())
                    + " did not get through: "
                    + p.trouble().orElse("no answer"),
                "/incidents/" + p.incident(),
                Optional.of(p.dueAt()),
                true))
        .forEach(all::add);
  }

  private static boolean reaches(Page other, Page failed) {
    return other.incident().equals(failed.incident())
        && other.user().equals(failed.user())
        && other.isTold();
  }

  private void broken(List<Worth> all) {
    lookups.happenings(now.minus(LATELY)).stream()
        .map(History.Happening::fact)
        .filter(MonitorFact.EvaluationFailed.class::isInstance)
        .map(MonitorFact.EvaluationFailed.class::cast)
        .filter(f ->
            rows.monitorState(f.monitor().value())
                .filter(MonitorFact.EvaluationFailed.class::isInstance)
                .isPresent())
        .map(f -> f.monitor().value())
        .distinct()
        .limit(EACH)
        .map(m ->
            new Worth(
                "monitor",
                "Monitor " + m + " cannot be evaluated",
                "/monitors/" + encoded(m),
                Optional.empty(),
                false))
        .forEach(all::add);
  }

  private void reviews(List<Worth> all) {
    lookups.drafts(EACH).stream()
        .map(r ->
            new Worth(
                "review",
                "Review of " + r.incident() + " is still a draft, since",
                "/reviews/" + r.incident(),
                Optional.of(r.draftedAt()),
                false))
        .forEach(all::add);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
