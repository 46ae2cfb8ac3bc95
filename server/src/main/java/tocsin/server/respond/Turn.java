package tocsin.server.respond;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Status;
import tocsin.response.paging.Assignment;
import tocsin.response.paging.Page;
import tocsin.response.paging.Run;
import tocsin.response.words.Actor;
import tocsin.response.words.UserId;
import tocsin.server.page.Words;

/// Whose turn an incident is. Pure.
///
/// @param faces ids of those it is with
/// @param told who has it, or who was paged by what
/// @param alarming nobody has it and nobody is being told
/// @param mine it waits for the reader
/// @param next whoever is paged when nobody answers
public record Turn(
    List<UserId> faces, String told, boolean alarming, boolean mine, Optional<Upcoming> next) {
  /// @param names such as `Bo`, `you and Emi`; empty when nobody is left
  public record Upcoming(Instant at, String names, boolean many) {
    /// `Bo is paged`, for a countdown to follow.
    public String words() {
      return names.isEmpty()
          ? "Nobody is left to page after this step, which ends"
          : People.capital(names) + (many ? " are paged" : " is paged");
    }
  }

  static Turn of(Incident i, List<Run> runs, List<Page> pages, View view) {
    People people = view.people();
    if (i.status() != Status.TRIGGERED) {
      return new Turn(persons(i.acknowledgedBy()), held(i, people), false, false, Optional.empty());
    }
    Optional<Run> own = runs.stream().filter(r -> r.source().isOwn()).reduce((a, b) -> b);
    if (own.isEmpty()) {
      return new Turn(List.of(), "Nobody was paged", true, false, Optional.empty());
    }
    Run run = own.get();
    List<UserId> with = run.assigned().stream().map(Assignment::user).toList();
    boolean lost = run.state() == Run.State.WAITING || run.state() == Run.State.EXHAUSTED;
    return new Turn(
        with,
        told(run, pages, people),
        lost,
        with.stream().anyMatch(people::isReader),
        view.policies().next(run).map(n -> upcoming(n, people)));
  }

  /// Who reads, and what the policies say.
  record View(People people, Policies policies) {}

  private static Upcoming upcoming(Policies.Next next, People people) {
    List<String> names = next.who().stream().map(people::inside).toList();
    boolean many = names.size() > 1 || names.contains("you");
    return new Upcoming(next.at(), People.and(names), many);
  }

  private static String held(Incident i, People people) {
    String has = i.acknowledgedBy().isEmpty() ? "" : people.holds(i.acknowledgedBy());
    return switch (i.status()) {
      case TRIGGERED, ACKNOWLEDGED -> has.isEmpty() ? "Nobody has it" : has;
      case MITIGATED -> "Mitigated" + (has.isEmpty() ? "" : ". " + has);
      case RESOLVED ->
          has.isEmpty()
              ? "Over"
              : People.capital(People.and(i.acknowledgedBy().stream().map(people::inside).toList()))
                  + " had it";
    };
  }

  private static List<UserId> persons(List<Actor> holders) {
    return holders.stream()
        .filter(Actor.Person.class::isInstance)
        .map(a -> ((Actor.Person) a).user())
        .toList();
  }

  private static String told(Run run, List<Page> pages, People people) {
    return switch (run.state()) {
      case PAGING -> paging(run, pages, people);
      case WAITING -> "Nobody is on call, so nobody was paged";
      case EXHAUSTED -> "Nobody answered on any step. " + paging(run, pages, people);
      case STOPPED -> "Paging stopped";
    };
  }

  /// `You were paged by push and text.` Channels by person, those that got through.
  private static String paging(Run run, List<Page> pages, People people) {
    Map<String, Set<String>> by = new LinkedHashMap<>();
    for (Assignment a : run.assigned()) {
      Set<String> channels = new LinkedHashSet<>();
      pages.stream()
          .filter(p -> p.run().equals(run.id()) && p.user().equals(a.user()))
          .filter(p -> p.fate() != Page.Fate.FAILED && p.fate() != Page.Fate.CANCELLED)
          .forEach(p -> channels.add(channel(p.contact().channel())));
      by.put(people.inside(a.user()), channels);
    }
    return String.join(
        ". ", by.entrySet().stream().map(e -> was(e.getKey(), List.copyOf(e.getValue()))).toList());
  }

  private static String was(String who, List<String> channels) {
    String verb = who.equals("you") ? " were paged" : " was paged";
    return People.capital(who)
        + (channels.isEmpty()
            ? (who.equals("you") ? " have" : " has") + " not been reached yet"
            : verb + " by " + People.and(channels));
  }

  public static String channel(String word) {
    return switch (word) {
      case "email" -> "mail";
      case "sms" -> "text";
      case "voice" -> "call";
      case "console" -> "console";
      default -> word;
    };
  }

  /// What a countdown shows before its script runs: `2:04`.
  public static String left(Instant now, Instant at) {
    long seconds = Math.max(0, Duration.between(now, at).toSeconds());
    return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  /// In a list: `Paging Ana`, `Ana and Emi`.
  static String brief(Incident i, List<UserId> with, People people) {
    List<String> names = with.stream().map(people::inside).toList();
    if (i.status() == Status.TRIGGERED) {
      return names.isEmpty() ? "Nobody" : "Paging " + People.and(names);
    }
    return names.isEmpty() ? Words.capital(i.status().word()) : People.capital(People.and(names));
  }
}
