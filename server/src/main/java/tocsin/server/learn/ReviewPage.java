package tocsin.server.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.incident.Incident;
import tocsin.response.people.User;
import tocsin.response.review.ActionItem;
import tocsin.response.review.Finding;
import tocsin.response.review.Graph;
import tocsin.response.review.Review;
import tocsin.response.review.Section;
import tocsin.response.review.TimelineEvent;
import tocsin.response.review.Topic;
import tocsin.response.review.Trial;
import tocsin.response.review.Wholeness;
import tocsin.response.words.Actor;
import tocsin.response.words.UserId;
import tocsin.server.page.Written;

/// One review as its page shows it.
///
/// @param users who may own things
/// @param outside whether it is the version for people outside
/// @param problem why what was asked did not happen; empty when all is well
/// @param beside comments and hints, for the team
/// @param kept words that were sent and not taken, by section
public record ReviewPage(
    Review review,
    Optional<Incident> incident,
    List<User> users,
    Usual usual,
    boolean outside,
    String problem,
    Map<Topic, String> kept,
    Beside beside) {

  public String id() {
    return review.incident().value();
  }

  public Wholeness whole() {
    return Wholeness.of(review);
  }

  private Customers customers() {
    return new Customers(users);
  }

  public String title() {
    return outside ? customers().plain(review.title()) : review.title();
  }

  public String summary() {
    return outside
        ? customers().plain(review.summary()).replaceFirst("^SEV\\d: ", "")
        : review.summary();
  }

  /// The questions that are shown: all six, and for people outside those with something to say.
  public List<Topic> topics() {
    return Arrays.stream(Topic.values()).filter(t -> !outside || says(t)).toList();
  }

  private boolean says(Topic topic) {
    boolean shown =
        switch (topic) {
          case TIMELINE -> !timeline(true).isEmpty();
          case IMPACT -> !impact().isEmpty();
          case PREVENTION -> true;
          case CAUSE, MITIGATION, RESPONSE -> false;
        };
    return shown || !told(topic).isBlank();
  }

  public String name(UserId user) {
    return users.stream()
        .filter(u -> u.id().equals(user))
        .map(User::name)
        .findFirst()
        .orElse(user.value());
  }

  /// Who said or did something.
  public String name(Actor actor) {
    return actor instanceof Actor.Person(UserId user) ? name(user) : actor.label();
  }

  public String owner() {
    return review.owner().map(this::name).orElse("nobody yet");
  }

  /// Computed facts that are not already shown as numbers or as the ranking of changes.
  public List<Finding> facts(Section section) {
    return switch (section.topic()) {
      case TIMELINE, PREVENTION -> List.of();
      case CAUSE ->
          section.facts().stream()
              .filter(f -> review.suspects().isEmpty() || !f.id().startsWith("not_"))
              .toList();
      case MITIGATION, RESPONSE, IMPACT -> section.facts();
    };
  }

  public String told(Topic topic) {
    String told = review.section(topic).told();
    return outside ? customers().plain(told) : told;
  }

  public String toldHtml(Topic topic) {
    return Written.html(told(topic));
  }

  /// What the editor holds: words that were not taken, else those that stand.
  public String draft(Topic topic) {
    return kept.getOrDefault(topic, review.section(topic).told());
  }

  public List<TimelineEvent> timeline(boolean key) {
    return outside
        ? customers().timeline(review.timeline()).stream().filter(e -> key).toList()
        : review.timeline().stream().filter(e -> e.key() == key).toList();
  }

  public String source(TimelineEvent event) {
    return Lines.source(event.kind());
  }

  public List<Figure> impact() {
    return review.impact().map(i -> ReviewFigures.impact(i, outside)).orElse(List.of());
  }

  public List<Figure> durations() {
    return ReviewFigures.durations(review, usual);
  }

  public String trial(Trial trial) {
    return ReviewFigures.told(trial);
  }

  public String graphSummary(Graph graph) {
    return FrozenGraph.summary(graph);
  }

  /// Only what will be done, for people outside; everything else for the team.
  public List<ActionItem> items() {
    return outside
        ? review.items().stream()
            .filter(i ->
                i.state() != ActionItem.State.PROPOSED && i.state() != ActionItem.State.DECLINED)
            .toList()
        : review.items();
  }

  public String itemTitle(ActionItem item) {
    return outside ? customers().plain(item.title()) : item.title();
  }

  /// The question in two or three words, for the outline.
  public static String brief(Topic topic) {
    return switch (topic) {
      case CAUSE -> "Cause";
      case MITIGATION -> "Mitigation";
      case RESPONSE -> "Response";
      case TIMELINE -> "Timeline";
      case IMPACT -> "Impact";
      case PREVENTION -> "Actions";
    };
  }

  public static String kind(ActionItem.Type type) {
    return switch (type) {
      case PREVENT -> "Prevent";
      case DETECT -> "Find sooner";
      case MITIGATE -> "Respond faster";
      case PROCESS -> "Work better";
    };
  }

  /// Fingerprint of the words that stand, so that nobody overwrites what they have not seen.
  public String mark(Topic topic) {
    return mark(review.section(topic).told());
  }

  static String mark(String told) {
    return Integer.toHexString(told.hashCode());
  }
}
