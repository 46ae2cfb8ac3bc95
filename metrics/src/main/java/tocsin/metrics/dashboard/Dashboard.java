package tocsin.metrics.dashboard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What some people want to see on one page.
///
/// @param folder where it stands in the list; empty for none
/// @param about one line under the title
/// @param from beginning of the time that is shown unless the address says otherwise, as Graphite
///   writes it: `-3h`
/// @param until its end; `now` for a page that moves along
/// @param refresh how often charts ask for new samples; empty when only on request
/// @param variables in the order of their choosing: each may use those before it
public record Dashboard(
    DashboardId id,
    String title,
    String folder,
    String about,
    List<String> tags,
    String from,
    String until,
    Optional<Duration> refresh,
    List<Variable> variables,
    List<Panel> panels) {
  public static final String USUAL_FROM = "-1h";
  public static final String USUAL_UNTIL = "now";

  public Dashboard {
    tags = List.copyOf(tags);
    variables = List.copyOf(variables);
    panels = List.copyOf(panels);
  }

  /// Reads a dashboard as a person or a client wrote it.
  ///
  /// @throws tocsin.ground.json.BadJsonException if the text is not a JSON object
  /// @throws tocsin.ground.json.BadFieldsException naming every fault
  public static Dashboard parse(String json) {
    return DashboardText.read(json);
  }

  /// An empty one.
  public static Dashboard blank(DashboardId id, String title) {
    return new Dashboard(
        id,
        title,
        "",
        "",
        List.of(),
        USUAL_FROM,
        USUAL_UNTIL,
        Optional.of(Duration.ofSeconds(10)),
        List.of(),
        List.of());
  }

  /// The same content as another document.
  public Dashboard as(DashboardId otherId, String otherTitle, String otherFolder) {
    return new Dashboard(
        otherId, otherTitle, otherFolder, about, tags, from, until, refresh, variables, panels);
  }

  public Dashboard with(List<Panel> others) {
    return new Dashboard(id, title, folder, about, tags, from, until, refresh, variables, others);
  }

  public Optional<Panel> panel(String panelId) {
    return panels.stream().filter(p -> p.id().value().equals(panelId)).findFirst();
  }
}
