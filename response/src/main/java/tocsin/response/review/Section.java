package tocsin.response.review;

import java.util.List;

/// One of the six sections: what was computed, and what people say about it.
public record Section(Topic topic, List<Finding> facts, String told) {
  public Section {
    facts = List.copyOf(facts);
  }

  Section telling(String words) {
    return new Section(topic, facts, words);
  }
}
