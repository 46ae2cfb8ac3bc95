package tocsin.metrics.index;

import java.util.BitSet;
import java.util.function.IntConsumer;

/// One node of a glob, ready to be asked of the numbers of texts on its level. For one question.
sealed interface Step {
  boolean fits(int text);

  /// About how many nodes of the level fit at most.
  double nodes();

  /// About how many texts [#each] looks at.
  double looks();

  /// Gives the texts that fit.
  void each(IntConsumer to);

  /// Every text fits.
  record Any(Level level) implements Step {
    @Override
    public boolean fits(int text) {
      return true;
    }

    @Override
    public double nodes() {
      return level.nodes();
    }

    @Override
    public double looks() {
      return level.texts().size();
    }

    @Override
    public void each(IntConsumer to) {
      level.texts().each(to);
    }
  }

  /// One text fits, or none when it is not on the level.
  record Only(Level level, int number) implements Step {
    @Override
    public boolean fits(int text) {
      return text == number;
    }

    @Override
    public double nodes() {
      return number == Dictionary.NONE ? 0 : level.count(number);
    }

    @Override
    public double looks() {
      return 1;
    }

    @Override
    public void each(IntConsumer to) {
      if (number != Dictionary.NONE) {
        to.accept(number);
      }
    }
  }

  /// Those that pass a test; answers that cost much are kept.
  record Some(Level level, NodeTest.Some test, BitSet asked, BitSet fitting) implements Step {
    @Override
    public boolean fits(int text) {
      if (!test.dear()) {
        return level.texts().fits(text, test.test());
      }
      if (!asked.get(text)) {
        asked.set(text);
        fitting.set(text, level.texts().fits(text, test.test()));
      }
      return fitting.get(text);
    }

    @Override
    public double nodes() {
      return looks() * level.nodes() / Math.max(1, level.texts().size());
    }

    @Override
    public double looks() {
      return level.texts().atMost(test.prefix());
    }

    @Override
    public void each(IntConsumer to) {
      level
          .texts()
          .each(
              test.prefix(),
              text -> {
                if (fits(text)) {
                  to.accept(text);
                }
              });
    }
  }

  static Step of(NodeTest test, Level level) {
    return switch (test) {
      case NodeTest.Any any -> new Any(level);
      case NodeTest.Only(byte[] text) -> new Only(level, level.texts().find(text, 0, text.length));
      case NodeTest.Some some -> new Some(level, some, new BitSet(), new BitSet());
    };
  }
}
