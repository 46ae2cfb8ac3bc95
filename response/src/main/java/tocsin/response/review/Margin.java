package tocsin.response.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.response.words.Actor;
import tocsin.response.words.CommentId;
import tocsin.response.words.IncidentId;

/// What stands beside the words of a review and never in them: comments, and sentences that
/// somebody kept although a hint asked about them. Exports of the review do not have it.
public record Margin(IncidentId incident, List<Comment> comments, List<KeptWording> kept) {
  public Margin {
    comments = List.copyOf(comments);
    kept = List.copyOf(kept);
  }

  public static Margin empty(IncidentId incident) {
    return new Margin(incident, List.of(), List.of());
  }

  public Optional<Comment> comment(CommentId id) {
    return comments.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /// @param on a section; empty for the whole document
  public List<Comment> on(Optional<Topic> on) {
    return comments.stream().filter(c -> c.on().equals(on)).toList();
  }

  public boolean keeps(Topic topic, String sentence) {
    return kept.contains(new KeptWording(topic, sentence));
  }

  Margin after(ReviewFact.Beside fact) {
    return switch (fact) {
      case ReviewFact.CommentAdded c -> new Margin(incident, more(comments, c.comment()), kept);
      case ReviewFact.CommentSettled c -> settled(c.comment(), Optional.of(c.by()));
      case ReviewFact.CommentReopened c -> settled(c.comment(), Optional.empty());
      case ReviewFact.WordingKept k ->
          new Margin(incident, comments, more(kept, new KeptWording(k.topic(), k.sentence())));
    };
  }

  private Margin settled(CommentId id, Optional<Actor> by) {
    return new Margin(
        incident, comments.stream().map(c -> c.id().equals(id) ? c.settled(by) : c).toList(), kept);
  }

  private static <T> List<T> more(List<T> before, T one) {
    List<T> all = new ArrayList<>(before);
    all.add(one);
    return all;
  }
}
