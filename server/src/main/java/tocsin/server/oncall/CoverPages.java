package tocsin.server.oncall;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.cover.CoverRequest;
import tocsin.response.desk.Answer;
import tocsin.response.desk.CoverStep;
import tocsin.response.desk.Input;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.people.Team;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.TeamId;
import tocsin.response.words.UserId;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;
import tocsin.server.page.Toast;

/// Below `/schedules/{id}/covers`: shifts are offered, and offers answered, each with one press.
final class CoverPages {
  private static final int MOST = 100;

  private final Pages pages;
  private final SchedulePages schedules;

  CoverPages(Pages pages, SchedulePages schedules) {
    this.pages = pages;
    this.schedules = schedules;
  }

  CoverBoard board(WebRequest request, Scene s) {
    List<Team> teams = pages.rows().all(Kind.TEAM, Team.class);
    List<CoverRequest> all =
        pages.rows().of("cover", s.schedule().id().value(), MOST, CoverRequest.class);
    return CoverBoard.of(
        s, Speaker.of(request, s.people(), teams), all, teams, request.param("pick").orElse(""));
  }

  /// What waits for an answer of whoever looks.
  static List<CoverLine> askedOf(Pages pages, WebRequest request, People people, Moments m) {
    Speaker speaker = Speaker.of(request, people, pages.rows().all(Kind.TEAM, Team.class));
    return speaker.reader().isEmpty()
        ? List.of()
        : pages.rows().of("cover_open", "", MOST, CoverRequest.class).stream()
            .filter(r -> r.waitsFor(speaker.reader().get()))
            .map(r -> CoverLine.of(r, speaker, people, m))
            .toList();
  }

  WebAnswer answer(WebRequest request, Document d, List<String> path) {
    Form form = new Form(request);
    try {
      return path.size() == 3
          ? asked(request, d, form)
          : path.size() == 5
              ? answered(request, d, form, path.get(3), path.get(4))
              : pages.missing(request.path());
    } catch (DateTimeException | IllegalArgumentException e) {
      return schedules.page(request, d, Optional.of("That shift is not there any more."));
    }
  }

  private WebAnswer asked(WebRequest request, Document d, Form form) {
    Moments m =
        Moments.zone(form.get("zone"))
            .map(Moments::new)
            .orElseGet(() -> new Moments(Books.schedule(d).zone()));
    Optional<TimeRange> shift = OverrideForm.during(m, form);
    if (shift.isEmpty()) {
      return schedules.page(
          request, d, Optional.of("The times are missing, or the end is not after the beginning."));
    }
    String[] swap = form.get("swap").split("~", -1);
    boolean swaps = swap.length == 3;
    String of = form.get("of");
    Optional<String> one =
        swaps
            ? Optional.of(swap[0])
            : Optional.of(of).filter(o -> o.startsWith("user/")).map(o -> o.substring(5));
    var step =
        new CoverStep.Ask(
            new ScheduleId(d.id()),
            new UserId(form.get("who")),
            shift.get(),
            swaps
                ? Optional.of(new TimeRange(Instant.parse(swap[1]), Instant.parse(swap[2])))
                : Optional.empty(),
            one.map(UserId::new).stream().toList(),
            Optional.of(of).filter(o -> o.startsWith("team/")).map(o -> new TeamId(o.substring(5))),
            form.get("note"));
    return told(request, d, step, "asked");
  }

  private WebAnswer answered(WebRequest request, Document d, Form form, String id, String verb) {
    Optional<UserId> reader = Books.reader(request, new People(pages.rows().users()));
    Optional<UserId> who =
        form.get("who").isEmpty() ? reader : Optional.of(new UserId(form.get("who")));
    if (verb.equals("withdraw")) {
      return told(request, d, new CoverStep.Withdraw(id), "withdrawn");
    }
    if (who.isEmpty() || !List.of("accept", "decline").contains(verb)) {
      return pages.missing(request.path());
    }
    return verb.equals("accept")
        ? told(request, d, new CoverStep.Accept(id, who.get()), "taken")
        : told(request, d, new CoverStep.Decline(id, who.get()), "declined");
  }

  private WebAnswer told(WebRequest request, Document d, CoverStep step, String word) {
    Answer answer =
        pages.submit(new Input.Cover(step, Pages.actor(request), "page", Pages.isAdmin(request)));
    return Pages.problem(answer)
        .map(p -> schedules.page(request, d, Optional.of(said(p))))
        .orElseGet(() -> Pages.done("/schedules/" + d.id(), word));
  }

  private static String said(String problem) {
    return "That did not happen: " + problem + ".";
  }

  /// What was just done, and how taking a shift is taken back.
  static Optional<Toast> toast(WebRequest request, Document d) {
    String path = "/schedules/" + d.id() + "/restore";
    return switch (Pages.did(request)) {
      case "asked" -> Optional.of(Toast.of("Asked. Whoever takes it is on call then."));
      case "declined" -> Optional.of(Toast.of("Declined."));
      case "withdrawn" -> Optional.of(Toast.of("Withdrawn."));
      case "taken" ->
          Optional.of(
              Toast.of(
                  "Taken. It counts from now on.",
                  path,
                  Map.of(
                      "revision",
                      Integer.toString(d.revision() - 1),
                      "seen",
                      Integer.toString(d.revision()))));
      default -> Optional.empty();
    };
  }
}
