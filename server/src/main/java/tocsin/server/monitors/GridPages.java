package tocsin.server.monitors;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebRequest.Caller;
import tocsin.response.incident.Incident;
import tocsin.response.monitor.Monitor;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;

/// Limits against hold times over thirty days: begun from the editor, watched, stopped, and a pair
/// of them chosen.
final class GridPages {
  private static final Duration STRETCH = Duration.ofDays(30);
  private static final int INCIDENTS = 500;

  private final Pages pages;
  private final GridJobs jobs;

  GridPages(Pages pages, Trying trying) {
    this.pages = pages;
    this.jobs = new GridJobs(trying.traces());
  }

  /// Begins one for what stands in the form; empty when that is no monitor yet, or has no limit of
  /// its own.
  Optional<WebAnswer> begin(WebRequest request) {
    Sketch sketch = Sketch.of(new Form(request));
    Optional<Monitor> monitor = sketch.monitor().filter(m -> m.composite().isEmpty());
    if (monitor.isEmpty()) {
      return Optional.empty();
    }
    Instant now = pages.clock();
    return jobs.begin(
            sketch, monitor.get(), new TimeRange(now.minus(STRETCH), now), caller(request))
        .map(job -> WebAnswer.redirect(303, "/monitors/grid/" + job.id()))
        .or(() ->
            Optional.of(
                WebAnswer.text(503, "Others are comparing limits right now. Try again soon.")));
  }

  /// While it is worked on the page comes again by itself.
  WebAnswer shown(WebRequest request, String id) {
    Optional<GridJob> job = jobs.job(id, caller(request));
    if (job.isEmpty()) {
      return pages.missing(request.path());
    }
    GridView view = GridView.of(job.get(), "Limits and hold times", incidents(job.get()));
    WebAnswer page =
        pages.html(
            "monitors/grid",
            Map.of("shell", pages.shell(request, view.title(), "monitors", ""), "g", view));
    return view.isOver() ? page : page.with("Refresh", "1");
  }

  WebAnswer stop(WebRequest request, String id) {
    jobs.job(id, caller(request)).ifPresent(GridJob::stop);
    return WebAnswer.redirect(303, "/monitors/grid/" + id);
  }

  /// The form with a pair in it; empty when there is no such grid any more.
  Optional<Sketch> picked(WebRequest request, String id) {
    String[] pair = new Form(request).get("pick").split("\\|", 2);
    return jobs.job(id, caller(request))
        .filter(j -> pair.length == 2)
        .map(j -> j.sketch().with("threshold", pair[0]).with("holdFor", pair[1]));
  }

  private List<Incident> incidents(GridJob job) {
    List<Incident> all = new ArrayList<>(pages.rows().incidents("open", INCIDENTS));
    all.addAll(pages.rows().incidents("closed", INCIDENTS));
    return all.stream()
        .filter(i -> i.service().value().equals(job.sketch().get("service")))
        .filter(i -> job.over().contains(i.milestones().opened()))
        .toList();
  }

  private static String caller(WebRequest request) {
    return request.caller().map(Caller::id).orElse("");
  }
}
