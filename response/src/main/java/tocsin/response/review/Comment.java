package tocsin.response.review;

import java.time.Instant;
import java.util.Optional;
import tocsin.response.words.Actor;
import tocsin.response.words.CommentId;

/// What somebody says about a review, beside it: a question, a doubt, a better word. It is no part
/// of the document.
///
/// @param on the section it belongs to; empty for the whole document
/// @param text plain, in the writer's own words
/// @param settledBy who found that nothing is left to do about it
public record Comment(
    CommentId id,
    Optional<Topic> on,
    Actor by,
    Instant at,
    String text,
    Optional<Actor> settledBy) {
  Comment settled(Optional<Actor> who) {
    return new Comment(id, on, by, at, text, who);
  }

  public boolean isOpen() {
    return settledBy.isEmpty();
  }
}
