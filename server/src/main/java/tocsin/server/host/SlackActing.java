package tocsin.server.host;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Directory;
import tocsin.response.desk.Input;
import tocsin.response.incident.AlertText;
import tocsin.response.service.Service;
import tocsin.response.words.Actor;
import tocsin.response.words.Severity;

/// Declares incidents for people in Slack.
final class SlackActing {
  private static final int NAMED = 20;
  private static final int LONGEST_TITLE = 300;

  private final Function<Input, Answer> desk;

  SlackActing(Function<Input, Answer> desk) {
    this.desk = desk;
  }

  /// What is declared.
  ///
  /// @param key the same again joins the incident that is open
  /// @param more what is known; may be empty
  record Declared(String key, Severity severity, String title, String more) {}

  Answer declare(Service service, Declared d, Actor by) {
    String title = d.title().length() <= LONGEST_TITLE ? d.title() : cut(d.title());
    Map<String, String> details = d.more().isEmpty() ? Map.of() : Map.of("declared", d.more());
    return desk.apply(
        new Input.Trigger(
            service.id(),
            "slack-" + d.key(),
            new AlertText(title, d.severity(), details),
            Optional.of(title),
            by));
  }

  private static String cut(String title) {
    return title.substring(0, LONGEST_TITLE - 1) + "…";
  }

  /// By its id, or by its name when only one has it.
  static Optional<Service> service(Directory directory, String asked) {
    List<Service> all = directory.services();
    Optional<Service> byId =
        all.stream().filter(s -> s.id().value().equalsIgnoreCase(asked)).findFirst();
    List<Service> byName = all.stream().filter(s -> s.name().equalsIgnoreCase(asked)).toList();
    return byId.or(() -> byName.size() == 1 ? Optional.of(byName.getFirst()) : Optional.empty());
  }

  /// What is said when there is no such service.
  static String noService(Directory directory, String asked) {
    List<String> ids =
        directory.services().stream().map(s -> s.id().value()).sorted().limit(NAMED).toList();
    String known =
        ids.isEmpty() ? "There is none yet; make one under Settings" : String.join(", ", ids);
    return "There is no service '" + asked.toLowerCase(Locale.ROOT) + "'. Known: " + known + ".";
  }
}
