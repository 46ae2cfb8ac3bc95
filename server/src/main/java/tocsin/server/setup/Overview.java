package tocsin.server.setup;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.response.desk.Directory;
import tocsin.response.document.Kind;
import tocsin.response.incident.Incident;
import tocsin.response.people.Team;
import tocsin.response.service.Service;
import tocsin.response.words.ServiceId;
import tocsin.response.words.TeamId;
import tocsin.response.words.UserId;
import tocsin.server.page.Rows;
import tocsin.server.page.Watched;

/// Services and teams with how they stand now and who answers for them. Pure but for [#read].
///
/// @param open incidents by service
record Overview(
    Directory directory,
    Map<TeamId, Team> teams,
    Map<ServiceId, List<Incident>> open,
    Map<ServiceId, Watched> watched,
    Instant now) {
  private static final int MOST_OPEN = 1_000;

  static Overview read(Rows rows, Map<ServiceId, Watched> watched, Instant now) {
    return new Overview(
        rows.directory(),
        rows.all(Kind.TEAM, Team.class).stream()
            .collect(Collectors.toMap(Team::id, t -> t, (a, b) -> a)),
        rows.incidents("open", MOST_OPEN).stream()
            .collect(Collectors.groupingBy(Incident::service)),
        watched,
        now);
  }

  ServiceLine line(Service s) {
    Watched w = watched.getOrDefault(s.id(), Watched.NOT);
    Team team = teams.get(s.team());
    return new ServiceLine(
        s,
        team == null ? s.team().value() : team.name(),
        Health.of(open.getOrDefault(s.id(), List.of()).stream(), w),
        Answering.of(s, directory, now),
        w.monitors());
  }

  /// Those in trouble first, then the most important.
  List<ServiceLine> services() {
    return directory.services().stream()
        .map(this::line)
        .sorted(
            Comparator.comparingInt((ServiceLine l) -> l.health().rank())
                .thenComparingInt(l -> l.service().tier())
                .thenComparing(l -> l.name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  /// By name.
  List<TeamLine> teamLines() {
    Map<TeamId, List<ServiceLine>> byTeam =
        services().stream().collect(Collectors.groupingBy(l -> l.service().team()));
    return teams.values().stream()
        .sorted(Comparator.comparing(t -> t.name().toLowerCase(Locale.ROOT)))
        .map(t -> team(t, byTeam.getOrDefault(t.id(), List.of())))
        .toList();
  }

  private TeamLine team(Team t, List<ServiceLine> services) {
    Stream<Choosable> onCall = services.stream().flatMap(s -> s.answering().people().stream());
    return new TeamLine(
        t,
        t.lead().map(this::name).orElse(""),
        services.isEmpty() ? new Health("nodata", "No service") : services.getFirst().health(),
        services,
        onCall.distinct().toList());
  }

  String name(UserId id) {
    return Answering.person(directory, id).words();
  }
}
