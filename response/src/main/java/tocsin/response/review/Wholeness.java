package tocsin.response.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.response.review.ActionItem.State;

/// What a review still needs before it can be approved, told in words. Pure; whoever approves, by a
/// page or by a program, is refused with these sentences.
///
/// Facts alone never make a review whole: why it happened is for people to say. The other questions
/// are answered by facts or by words, and every action item is decided on, owned and dated.
public final class Wholeness {
  private final Map<Topic, String> missing = new TreeMap<>();
  private final Optional<String> stale;

  private Wholeness(Review review) {
    for (Topic topic : Topic.values()) {
      missing(review, topic).ifPresent(what -> missing.put(topic, what));
    }
    this.stale = review.stale();
  }

  public static Wholeness of(Review review) {
    return new Wholeness(review);
  }

  public boolean isWhole() {
    return missing.isEmpty() && stale.isEmpty();
  }

  /// What a section needs, such as `1 has no owner`; empty when it is whole.
  public String of(Topic topic) {
    return missing.getOrDefault(topic, "");
  }

  /// How many questions are left.
  public int left() {
    return missing.size();
  }

  /// One sentence for beside the button.
  public String sentence() {
    if (stale.isPresent()) {
      return "It cannot be approved: " + stale.get() + ". It is drafted again by itself.";
    }
    if (missing.isEmpty()) {
      return "All six questions are answered. It can be approved.";
    }
    List<String> parts = new ArrayList<>();
    missing.forEach((topic, what) -> parts.add("“" + topic.question() + "” " + what));
    return "Before it can be approved: " + String.join("; ", parts) + ".";
  }

  private static Optional<String> missing(Review review, Topic topic) {
    Section section = review.section(topic);
    boolean told = !section.told().isBlank();
    return switch (topic) {
      case CAUSE -> told ? Optional.empty() : Optional.of("needs your words");
      case MITIGATION, RESPONSE, TIMELINE, IMPACT ->
          told || !section.facts().isEmpty()
              ? Optional.empty()
              : Optional.of("needs facts or words");
      case PREVENTION -> items(review.items(), told);
    };
  }

  private static Optional<String> items(List<ActionItem> items, boolean told) {
    if (items.stream().allMatch(i -> i.state() == State.DECLINED) && !told) {
      return Optional.of("needs an action item, or words on why there is none");
    }
    List<ActionItem> standing = items.stream().filter(i -> i.state() != State.DECLINED).toList();
    return count(
            standing.stream().filter(i -> i.state() == State.PROPOSED).count(),
            "to accept or decline",
            "to accept or decline")
        .or(() ->
            count(
                standing.stream().filter(i -> i.owner().isEmpty()).count(),
                "has no owner",
                "have no owner"))
        .or(() ->
            count(
                standing.stream().filter(i -> i.due().isEmpty()).count(),
                "has no date",
                "have no date"));
  }

  private static Optional<String> count(long n, String one, String more) {
    return n == 0 ? Optional.empty() : Optional.of(n + " " + (n == 1 ? one : more));
  }
}
