package tocsin.server.learn;

import java.util.List;
import tocsin.response.people.User;
import tocsin.response.review.Comment;
import tocsin.response.review.Hint;
import tocsin.response.review.Margin;
import tocsin.response.review.PersonNames;
import tocsin.response.review.Review;
import tocsin.response.review.Topic;
import tocsin.response.review.Wording;

/// What the page of a review shows beside its words: comments, and hints on wording. Pure.
public record Beside(Review review, Margin margin, PersonNames names) {
  static Beside of(Review review, Margin margin, List<User> users) {
    return new Beside(review, margin, PersonNames.of(users.stream().map(User::name).toList()));
  }

  public List<Comment> open(Place place) {
    return margin.on(place.topic()).stream().filter(Comment::isOpen).toList();
  }

  public List<Comment> settled(Place place) {
    return margin.on(place.topic()).stream().filter(c -> !c.isOpen()).toList();
  }

  /// Nothing is added any more; what was said can be read.
  public boolean isClosed() {
    return review.state() == Review.State.PUBLISHED;
  }

  public boolean isEmpty(Place place) {
    return isClosed() && margin.on(place.topic()).isEmpty();
  }

  /// Hints on the words that stand.
  public List<Hint> hints(Topic topic) {
    return review.isEditable() ? hints(topic, review.section(topic).told()) : List.of();
  }

  /// Hints on words that are being written; those on sentences that were kept are gone.
  public List<Hint> hints(Topic topic, String told) {
    return Wording.hints(review, topic, told, names).stream()
        .filter(h -> !margin.keeps(topic, key(h)))
        .toList();
  }

  /// What is kept when somebody keeps their words.
  public static String key(Hint hint) {
    return hint.sentence().isEmpty() ? hint.why() : hint.sentence();
  }

  /// For the outline: `1 hint`, `2 comments`.
  public String brief(Topic topic) {
    int hints = hints(topic).size();
    int comments = open(Place.at(topic)).size();
    return hints > 0 ? count(hints, "hint") : comments > 0 ? count(comments, "comment") : "";
  }

  private static String count(int n, String word) {
    return n + " " + word + (n == 1 ? "" : "s");
  }
}
