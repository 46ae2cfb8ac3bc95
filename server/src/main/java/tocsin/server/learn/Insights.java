package tocsin.server.learn;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tocsin.response.incident.Incident;
import tocsin.response.monitor.Monitor;
import tocsin.response.paging.Page;
import tocsin.response.people.User;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;
import tocsin.response.words.MonitorId;
import tocsin.response.words.UserId;

/// Counts over a stretch of time, each beside the stretch before it. Pure: the facts and the moment
/// come in, numbers and words go out.
///
/// @param cut from when on the counts are whole, when not everything could be read
public record Insights(
    int days,
    String sentence,
    List<Stat> stats,
    Weeks weeks,
    List<PersonLoad> people,
    Hours hours,
    List<NoisyMonitor> monitors,
    List<Again> services,
    List<Again> causes,
    Promises promises,
    Optional<Instant> cut) {
  private static final int SHOWN = 10;

  /// A number with its comparison.
  ///
  /// @param tone `better`, `worse` or empty
  public record Stat(String label, String value, String unit, String than, String tone) {}

  /// Something that came more than once.
  ///
  /// @param width of 100, for the bar
  public record Again(String what, String href, int count, int width) {}

  static Insights of(Known known, Instant now, int days) {
    Span span = Span.of(known, now, days);
    Span before = Span.of(known, span.during().from(), days);
    var nights = new Nights(known.users());
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    List<NoisyMonitor> noisy = noisy(span, known.monitors(), nights);
    return new Insights(
        days,
        sentence(span, before, nights, noisy),
        Stats.of(span, before, nights, days),
        Weeks.of(span),
        people(span, known.users(), nights),
        Hours.of(span.pages(), nights),
        noisy.stream().limit(SHOWN).toList(),
        again(span.incidents(), i -> Optional.of(i.service().value()), "/services/"),
        causes(span, known),
        Promises.of(known, today),
        known.since().filter(s -> s.isAfter(before.during().from())));
  }

  /// The one thing to know.
  private static String sentence(Span span, Span before, Nights nights, List<NoisyMonitor> noisy) {
    int n = span.incidents().size();
    if (n == 0 && span.pages().isEmpty()) {
      return "Nothing happened: no incident opened and nobody was paged.";
    }
    int was = before.incidents().size();
    String more =
        was == 0
            ? "the time before had none"
            : n == was ? "as many as the time before" : (n < was ? "down from " : "up from ") + was;
    String paged = pages(span.pages().size(), nights.count(span.pages()));
    String source =
        noisy.isEmpty() || noisy.getFirst().pages() * 2 < span.pages().size()
            ? ""
            : " Half of them or more began with " + noisy.getFirst().title() + ".";
    return (n == 1 ? "1 incident" : n + " incidents") + " opened, " + more + ". " + paged + source;
  }

  private static String pages(int all, long night) {
    return all == 0
        ? "Nobody was paged."
        : (all == 1 ? "1 page" : all + " pages")
            + " went out, "
            + (night == 0 ? "none of them at night." : night + " of them at night.");
  }

  private static List<PersonLoad> people(Span span, List<User> users, Nights nights) {
    Map<UserId, List<Page>> by = span.pages().stream().collect(Collectors.groupingBy(Page::user));
    int most = by.values().stream().mapToInt(List::size).max().orElse(1);
    return by.entrySet().stream()
        .map(e -> {
          int night = (int) nights.count(e.getValue());
          int day = e.getValue().size() - night;
          return new PersonLoad(
              e.getKey(),
              name(e.getKey(), users),
              day,
              night,
              day * 100 / most,
              night * 100 / most);
        })
        .sorted(Comparator.comparing(PersonLoad::name))
        .toList();
  }

  static String name(UserId user, List<User> users) {
    return users.stream()
        .filter(u -> u.id().equals(user))
        .map(User::name)
        .findFirst()
        .orElse(user.value());
  }

  private static List<NoisyMonitor> noisy(Span span, List<Monitor> monitors, Nights nights) {
    Map<IncidentId, List<Page>> pages =
        span.pages().stream().collect(Collectors.groupingBy(Page::incident));
    Map<MonitorId, List<Incident>> by = new TreeMap<>(Comparator.comparing(MonitorId::value));
    span.incidents()
        .forEach(
            i -> opener(i).ifPresent(m -> by.computeIfAbsent(m, k -> new ArrayList<>()).add(i)));
    return by.entrySet().stream()
        .map(e -> {
          List<Page> sent =
              e.getValue().stream()
                  .flatMap(i -> pages.getOrDefault(i.id(), List.of()).stream())
                  .toList();
          Optional<Monitor> monitor =
              monitors.stream().filter(m -> m.id().equals(e.getKey())).findFirst();
          return new NoisyMonitor(
              e.getKey().value(),
              monitor.map(Monitor::title).orElse(e.getKey().value()),
              e.getValue().size(),
              sent.size(),
              (int) nights.count(sent),
              (int) e.getValue().stream().filter(i -> !i.wasAcknowledged()).count(),
              monitor.isPresent());
        })
        .filter(n -> n.pages() > 0)
        .sorted(
            Comparator.comparingInt(NoisyMonitor::pages).reversed().thenComparing(NoisyMonitor::id))
        .toList();
  }

  private static Optional<MonitorId> opener(Incident i) {
    return i.alerts().stream()
        .findFirst()
        .flatMap(a ->
            a.source() instanceof Actor.OfMonitor(MonitorId m) ? Optional.of(m) : Optional.empty());
  }

  private static <T> List<Again> again(
      List<T> all, Function<T, Optional<String>> what, String under) {
    Map<String, Long> by =
        all.stream()
            .flatMap(i -> what.apply(i).stream())
            .collect(Collectors.groupingBy(w -> w, TreeMap::new, Collectors.counting()));
    long most = by.values().stream().mapToLong(n -> n).max().orElse(1);
    return by.entrySet().stream()
        .filter(e -> e.getValue() > 1)
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(SHOWN)
        .map(e ->
            new Again(
                e.getKey(),
                under.isEmpty() ? "" : under + e.getKey(),
                e.getValue().intValue(),
                (int) (e.getValue() * 100 / most)))
        .toList();
  }

  /// By the likeliest change of each review whose incident opened in that time.
  private static List<Again> causes(Span span, Known known) {
    var opened = span.incidents().stream().map(Incident::id).collect(Collectors.toSet());
    return again(
        known.reviews().stream().filter(r -> opened.contains(r.incident())).toList(),
        r ->
            r.suspects().stream()
                .findFirst()
                .filter(s -> s.score() > 0)
                .map(s -> s.change().kind().noun() + " of " + s.change().service()),
        "");
  }
}
