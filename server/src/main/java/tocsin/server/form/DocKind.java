package tocsin.server.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tocsin.response.document.Kind;
import tocsin.server.page.Screens;

/// The kinds of documents that have pages, and how they are called there.
public enum DocKind {
  SERVICES(
      Kind.SERVICE,
      "service",
      "Team",
      "A service is something that can fail and that a team answers for."),
  PEOPLE(
      Kind.USER, "person", "Reached by", "People who can be paged, and how each wants to be told."),
  TEAMS(Kind.TEAM, "team", "Members", "Teams answer for services together."),
  SCHEDULES(Kind.SCHEDULE, "schedule", "On call now", "A schedule says who is on call when."),
  POLICIES(
      Kind.POLICY,
      "policy",
      "Steps",
      "A policy says whom to tell, in which order, and how long to wait before the next."),
  MONITORS(
      Kind.MONITOR,
      "monitor",
      "State",
      "A monitor looks at a Graphite target again and again and opens an incident when its condition holds.");

  private final Kind kind;
  private final String singular;
  private final String column;
  private final String about;

  DocKind(Kind kind, String singular, String column, String about) {
    this.kind = kind;
    this.singular = singular;
    this.column = column;
    this.about = about;
  }

  public Kind kind() {
    return kind;
  }

  public String singular() {
    return singular;
  }

  public String plural() {
    return Screens.capital(path());
  }

  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Heading of the second column of the list.
  public String column() {
    return column;
  }

  public String about() {
    return about;
  }

  public static Optional<DocKind> of(String path) {
    return Arrays.stream(values()).filter(k -> k.path().equals(path)).findFirst();
  }
}
