package tocsin.server.learn;

import java.util.Optional;
import tocsin.response.review.Topic;

/// Where comments can stand: beside a section, or beside the whole document.
///
/// @param word for ids of elements
/// @param label as it is read aloud
public record Place(String word, String label, Optional<Topic> topic) {
  public static Place whole() {
    return new Place("whole", "the whole review", Optional.empty());
  }

  public static Place at(Topic topic) {
    return new Place(topic.word(), "“" + topic.question() + "”", Optional.of(topic));
  }
}
