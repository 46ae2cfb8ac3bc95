package tocsin.response.review;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tocsin.response.change.Suspect;
import tocsin.response.words.ActionItemId;
import tocsin.response.words.IncidentId;
import tocsin.response.words.UserId;

/// What is learned from one incident.
///
/// @param summary one paragraph with its numbers
/// @param suspects changes that may be the cause, likeliest first
/// @param owner who brings it to its end
/// @param stale why a fact it was drafted from no longer holds, such as a reopened incident
public record Review(
    IncidentId incident,
    String title,
    String summary,
    State state,
    Optional<UserId> owner,
    Instant draftedAt,
    List<Section> sections,
    List<TimelineEvent> timeline,
    List<Measure> durations,
    List<Suspect> suspects,
    Optional<Impact> impact,
    List<Trial> trials,
    List<Graph> graphs,
    List<ActionItem> items,
    Optional<String> stale) {

  /// | from | to |
  /// |---|---|
  /// | draft | in review |
  /// | in review | draft (changes asked for), approved |
  /// | approved | in review (a fact changed), published |
  public enum State {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    PUBLISHED;

    public boolean mayBecome(State to) {
      return switch (this) {
        case DRAFT -> to == IN_REVIEW;
        case IN_REVIEW -> to == DRAFT || to == APPROVED;
        case APPROVED -> to == IN_REVIEW || to == PUBLISHED;
        case PUBLISHED -> false;
      };
    }

    /// As people read it: `in review`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  public Review {
    sections = List.copyOf(sections);
    timeline = List.copyOf(timeline);
    durations = List.copyOf(durations);
    suspects = List.copyOf(suspects);
    trials = List.copyOf(trials);
    graphs = List.copyOf(graphs);
    items = List.copyOf(items);
  }

  public Section section(Topic topic) {
    return sections.stream()
        .filter(s -> s.topic() == topic)
        .findFirst()
        .orElse(new Section(topic, List.of(), ""));
  }

  public Optional<ActionItem> item(ActionItemId id) {
    return items.stream().filter(i -> i.id().equals(id)).findFirst();
  }

  /// Whether its words and items may still be changed.
  public boolean isEditable() {
    return state == State.DRAFT || state == State.IN_REVIEW;
  }
}
