package tocsin.metrics.store;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A regular expression that came from outside. Java's engine goes back and forth, which can take
/// years for `(a+)+b`; here every look at a character is counted, and a pattern that looks far more
/// often than its texts are long is given up. Make one for each question. Thread-safe.
///
/// Every method throws [PatternGivenUpException] when the pattern is given up, also when it needs
/// more stack than there is.
public final class CarefulPattern {
  /// Looks at each character that are free, as patterns with `.*` in front need a few.
  private static final long USUAL = 100;

  /// Further looks for all texts of one question together: well under a second.
  private static final long SLACK = 20_000_000;

  private static final int LONGEST = 10_000;

  private final Pattern pattern;
  private final AtomicLong slack = new AtomicLong(SLACK);

  private CarefulPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /// Reads an expression.
  ///
  /// @throws PatternSyntaxException if it cannot be read
  public static CarefulPattern of(String regex) {
    if (regex.length() > LONGEST) {
      throw new PatternSyntaxException("longer than " + LONGEST + " characters", "", -1);
    }
    try {
      return new CarefulPattern(Pattern.compile(regex));
    } catch (StackOverflowError e) {
      throw new PatternSyntaxException("too many groups in each other", "", -1);
    }
  }

  /// How many groups it has that can be referred to.
  public int groups() {
    return pattern.matcher("").groupCount();
  }

  /// Whether the whole text fits.
  public boolean matches(String text) {
    return ask(text, Matcher::matches);
  }

  /// Whether the text begins with what fits.
  public boolean begins(String text) {
    return ask(text, Matcher::lookingAt);
  }

  /// Whether it fits somewhere in the text.
  public boolean found(String text) {
    return ask(text, Matcher::find);
  }

  /// What its first group took of the text, or the whole text when it has no group that took part;
  /// empty when it does not fit anywhere in the text.
  public Optional<String> first(String text) {
    var taken = new StringBuilder();
    boolean found =
        ask(
            text,
            matcher -> {
              boolean fits = matcher.find();
              if (fits && matcher.groupCount() > 0 && matcher.group(1) != null) {
                taken.append(matcher.group(1));
              }
              return fits;
            });
    return found ? Optional.of(taken.isEmpty() ? text : taken.toString()) : Optional.empty();
  }

  /// The text with every occurrence replaced.
  ///
  /// @param replacement as [Matcher#appendReplacement] wants it
  /// @param longest a longer result is refused
  public String replaced(String text, String replacement, int longest) {
    var out = new StringBuilder();
    ask(
        text,
        matcher -> {
          while (matcher.find()) {
            matcher.appendReplacement(out, replacement);
            if (out.length() > longest) {
              throw new IllegalArgumentException(
                  "the result is longer than " + longest + " characters (expected: a short name)");
            }
          }
          matcher.appendTail(out);
          return true;
        });
    return out.toString();
  }

  private boolean ask(String text, Predicate<Matcher> question) {
    long free = USUAL * (text.length() + 1);
    var counted = new Counted(text, free + slack.get());
    Optional<Boolean> answer = Optional.empty();
    try {
      answer = Optional.of(question.test(pattern.matcher(counted)));
    } catch (GivenUp | StackOverflowError e) {
      // Both say the same: this pattern is not for this text.
      slack.set(0);
    }
    slack.addAndGet(-Math.clamp(counted.looks - free, 0, slack.get()));
    return answer.orElseThrow(() -> new PatternGivenUpException(pattern.pattern()));
  }

  private static final class GivenUp extends RuntimeException {
    GivenUp() {
      super("given up", null, false, false);
    }
  }

  /// A text that counts how often it is looked at.
  private static final class Counted implements CharSequence {
    private final String text;
    private final long most;
    private long looks;

    Counted(String text, long most) {
      this.text = text;
      this.most = most;
    }

    @Override
    public char charAt(int i) {
      if (++looks > most) {
        throw new GivenUp();
      }
      return text.charAt(i);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int from, int until) {
      return text.substring(from, until);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
