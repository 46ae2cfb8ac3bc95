package tocsin.response.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gentle hints on what people write into a review: what made it likely, not who did it; what
/// customers saw, in numbers. The same words give the same hints, without a model and without a
/// network. Pure.
public final class Wording {
  private static final int MOST = 10;
  // The rules take time with the square of a sentence; what is longer is a list, not a sentence.
  private static final int LONGEST_SENTENCE = 500;
  // Possessive: a name of a metric has any number of dots, and a choice kept for each would overrun
  // the stack.
  private static final Pattern SENTENCE =
      Pattern.compile("[^.!?\\n]++(?:[.!?](?!\\s|$)[^.!?\\n]*+)*+[.!?]*+");
  // What others said stands in quotation marks and is theirs; code is no sentence.
  private static final Pattern QUOTED =
      Pattern.compile("[\"\u201c][^\"\u201d\\n]*[\"\u201d]|`[^`\\n]*`|https?://\\S+");

  private Wording() {}

  /// @param told what stands, or is being written, in a section of the review
  /// @param names of the people of the organisation
  public static List<Hint> hints(Review review, Topic topic, String told, PersonNames names) {
    if (told.isBlank()) {
      return List.of();
    }
    List<Hint> hints = new ArrayList<>();
    Matcher sentences = SENTENCE.matcher(told);
    while (sentences.find() && hints.size() < MOST) {
      String sentence = sentences.group().strip();
      if (sentence.length() <= LONGEST_SENTENCE) {
        blame(sentence, names).ifPresent(hints::add);
      }
    }
    if (topic == Topic.IMPACT) {
      ImpactWording.hints(review, told).forEach(hints::add);
    }
    return hints;
  }

  /// The first rule that fits a sentence; more than one hint on a sentence helps nobody.
  static Optional<Hint> blame(String sentence, PersonNames names) {
    String shown =
        names.mask(QUOTED.matcher(sentence).replaceAll(q -> " ".repeat(q.group().length())));
    for (WordingRule rule : WordingRules.ALL) {
      Matcher m = rule.pattern().matcher(shown);
      if (m.find()) {
        String words = sentence.substring(m.start(), m.end()).strip();
        return Optional.of(new Hint(sentence, words, rule.why(), rule.ask()));
      }
    }
    return Optional.empty();
  }
}
