package tocsin.edge.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.response.incident.Incident;
import tocsin.response.words.PageId;

/// How a message about an incident reads once it has moved: how bad, what, where, what happened
/// last, and the buttons that still do something. Pure.
///
/// @param link to the incident
/// @param runbook what to try first
/// @param hasButtons whether presses come back to us
public record SlackShown(
    Incident incident, SlackMove move, String link, Optional<String> runbook, boolean hasButtons) {

  /// @param page that the message carries; buttons answer it
  public SlackText of(PageId page) {
    List<Object> blocks = new ArrayList<>();
    blocks.add(SlackBlocks.section("*" + incident.severity() + "* " + title()));
    blocks.add(
        SlackBlocks.section(
            SlackCourier.escaped(incident.service().value())
                + ", since "
                + SlackBlocks.time(incident.milestones().opened())
                + ". <"
                + link
                + "|Open>"));
    if (incident.isOpen()) {
      runbook.ifPresent(
          r -> blocks.add(SlackBlocks.section("*First:* " + SlackCourier.escaped(r))));
    }
    blocks.add(
        SlackBlocks.section(
            "*" + SlackCourier.line(move.says()) + "*, " + SlackBlocks.time(move.at())));
    List<Map<String, Object>> buttons = buttons(page);
    if (hasButtons && !buttons.isEmpty()) {
      blocks.add(Map.of("type", "actions", "elements", buttons));
    }
    return new SlackText(
        incident.severity() + " " + title() + ": " + SlackCourier.line(move.says()),
        Json.write(blocks));
  }

  private String title() {
    return SlackCourier.line(incident.title());
  }

  private List<Map<String, Object>> buttons(PageId page) {
    return switch (incident.status()) {
      case TRIGGERED -> SlackMessage.buttons(page);
      case ACKNOWLEDGED -> SlackMessage.buttons(page).subList(1, 4);
      case MITIGATED -> List.of(SlackBlocks.button(SlackMessage.RESOLVE, "Resolve", page));
      case RESOLVED -> List.of();
    };
  }

  /// The reaction that says the same at a glance; empty when none does.
  public Optional<SlackCall> reaction(SlackPosted message) {
    return switch (incident.status()) {
      case TRIGGERED ->
          move.isLettingGo() ? Optional.of(SlackCalls.unreact(message, "eyes")) : Optional.empty();
      case ACKNOWLEDGED, MITIGATED -> Optional.of(SlackCalls.react(message, "eyes"));
      case RESOLVED -> Optional.of(SlackCalls.react(message, "white_check_mark"));
    };
  }
}
