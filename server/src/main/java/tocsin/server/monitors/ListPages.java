package tocsin.server.monitors;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.lint.Finding;
import tocsin.response.service.Service;
import tocsin.server.lint.Inspection;
import tocsin.server.monitors.MonitorList.Count;
import tocsin.server.page.Pages;

/// The list: those that fire first, then those that cannot be evaluated, then the rest by title.
final class ListPages {
  private static final int HISTORY = 200;
  private static final String BROKEN = "broken";

  private final Pages pages;
  private final Book book;
  private final Inspection lint;

  ListPages(Pages pages, Book book, Inspection lint) {
    this.pages = pages;
    this.book = book;
    this.lint = lint;
  }

  WebAnswer list(WebRequest request) {
    MonitorQuery query =
        new MonitorQuery(param(request, "q"), param(request, "service"), param(request, "state"));
    List<BookEntry> all = book.all();
    Map<String, List<Finding>> faults = lint.ofMonitors();
    List<BookEntry> found = all.stream().filter(e -> fits(e, query)).toList();
    List<BookEntry> shown = found.stream().filter(e -> stands(e, faults, query.state())).toList();
    String asked = param(request, "page");
    int most = Math.max(0, (shown.size() - 1) / MonitorList.ON_A_PAGE);
    int page = Math.min(asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 0, most);
    List<Service> services = pages.rows().services();
    var list =
        new MonitorList(
            sentence(all, faults),
            query,
            counts(found, faults),
            services,
            rows(shown, faults, page, services),
            shown.size(),
            page,
            all.size());
    return pages.html(
        "monitors/list",
        Map.of(
            "shell",
            pages
                .shell(request, "Monitors", "monitors", "documents monitors")
                .with(Toasts.of(request)),
            "list",
            list));
  }

  private static String param(WebRequest request, String name) {
    return request.param(name).orElse("").strip();
  }

  private static boolean fits(BookEntry e, MonitorQuery query) {
    boolean found =
        query.text().isEmpty()
            || Stream.of(query.text().toLowerCase(Locale.ROOT).split("\\s+", -1))
                .allMatch(e.kept().text()::contains);
    return found
        && (query.service().isEmpty() || e.monitor().service().value().equals(query.service()));
  }

  private static boolean stands(BookEntry e, Map<String, List<Finding>> faults, String state) {
    return switch (state) {
      case "" -> true;
      case "never" -> e.last().isEmpty();
      case BROKEN -> isBroken(e, faults);
      default -> e.standing().name().toLowerCase(Locale.ROOT).equals(state);
    };
  }

  /// One that cannot be evaluated is broken before an hour is over.
  private static boolean isBroken(BookEntry e, Map<String, List<Finding>> faults) {
    return e.standing() == Standing.BROKEN || faults.containsKey(e.monitor().id().value());
  }

  private static List<Count> counts(List<BookEntry> found, Map<String, List<Finding>> faults) {
    Map<Standing, Long> by =
        found.stream().collect(Collectors.groupingBy(BookEntry::standing, Collectors.counting()));
    Stream<Count> standings =
        Stream.of(Standing.values())
            .filter(s -> by.containsKey(s) && s != Standing.BROKEN)
            .map(s ->
                new Count(
                    s.name().toLowerCase(Locale.ROOT),
                    s.word(),
                    by.getOrDefault(s, 0L).intValue()));
    int never = (int) found.stream().filter(e -> e.last().isEmpty()).count();
    int broken = (int) found.stream().filter(e -> isBroken(e, faults)).count();
    Stream<Count> others =
        Stream.of(new Count(BROKEN, "Broken", broken), new Count("never", "Never fired", never))
            .filter(c -> c.count() > 0);
    return Stream.concat(
            Stream.concat(Stream.of(new Count("", "All", found.size())), standings), others)
        .toList();
  }

  private static String sentence(List<BookEntry> all, Map<String, List<Finding>> faults) {
    long firing =
        all.stream()
            .filter(e -> e.standing() == Standing.FIRING || e.standing() == Standing.SILENT)
            .count();
    long broken = all.stream().filter(e -> isBroken(e, faults)).count();
    String fires =
        firing == 0
            ? "No monitor fires."
            : firing == 1 ? "One monitor fires." : firing + " monitors fire.";
    return broken == 0
        ? fires
        : fires
            + (broken == 1
                ? " One is broken: it says why, and what to do."
                : " " + broken + " are broken: each says why, and what to do.");
  }

  private List<MonitorRow> rows(
      List<BookEntry> shown, Map<String, List<Finding>> faults, int page, List<Service> services) {
    Map<String, String> names =
        services.stream().collect(Collectors.toMap(s -> s.id().value(), Service::name));
    Instant now = pages.clock();
    return shown.stream()
        .skip((long) page * MonitorList.ON_A_PAGE)
        .limit(MonitorList.ON_A_PAGE)
        .map(e -> row(e, faults, names, now))
        .toList();
  }

  private MonitorRow row(
      BookEntry e, Map<String, List<Finding>> faults, Map<String, String> names, Instant now) {
    String id = e.monitor().id().value();
    // Most have never fired; only the others have a history to read.
    List<Happened> history =
        e.last().isEmpty() ? List.of() : Happened.to(pages.world().views(), id, HISTORY);
    String service = e.monitor().service().value();
    boolean never = e.last().isEmpty() && e.monitor().enabled();
    return new MonitorRow(
        id,
        e.monitor().title(),
        names.getOrDefault(service, service),
        Says.condition(e.monitor()),
        e.standing(),
        never ? "Never fired" : e.last().map(h -> Says.fact(h.fact())).orElse(""),
        e.last().map(Happened::at).orElse(e.kept().saved()),
        Strip.of(history, e.kept().revision() == 1 ? e.kept().saved() : Instant.MIN, now),
        Fault.of(e.monitor(), faults.getOrDefault(id, List.of())));
  }
}
