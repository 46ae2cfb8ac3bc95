package tocsin.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pickles that mean no good.
class UnpicklerTest {
  private static final int LONG = 1 << 20;

  private final Unpickler pickle = new Unpickler();

  // Latin-1, so that a test can write any byte.
  private long read(String text) throws BadPickleException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return pickle.read(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN), 0, bytes.length);
  }

  private static String full(String opcodes, String end) {
    return opcodes.repeat((LONG - end.length()) / opcodes.length()) + end;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cos\nsystem\n.",
        "\u008c\u0002os\u008c\u0006system\u0093.",
        "(S'ls'\nios\nsystem\n.",
        "NNR.",
        "NNb.",
        "(No.",
        "NN\u0081.",
        "NNN\u0092.",
        "P1\n.",
        "NQ.",
        "\u0082\u0001.",
        "\u0083\u0001\u0001.",
        "\u0084\u0001\u0001\u0001\u0001.",
        "}.",
        "(d.",
        "\u008f.",
        "\u0097.",
        "\u00ff.",
        "z.",
      })
  void whateverWouldCallOrBuildIsRefused(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(BadPickleException.class)
        .hasMessageContaining("is refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "(.",
        "]",
        "0.",
        "t.",
        "e.",
        "a.",
        "(a.",
        ")Na.",
        "(e.",
        "N(e.",
        "\u0087.",
        "N\u0086.",
        "2.",
        "h\u0001.",
        "Nq\u0001h\u0002.",
        "g-1\n.",
        "Np99999999999\n.",
        "Nr\u00ff\u00ff\u00ff\u00ff.",
        "Nr\u00ff\u00ff\u0000\u0000.",
        "X\u00ff\u00ff\u00ff\u007f.",
        "X\u00ff\u00ff\u00ff\u00ff.",
        "T\u00ff\u00ff\u00ff\u00ff.",
        "\u008d\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u007f.",
        "\u008e\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff.",
        "\u008b\u00ff\u00ff\u00ff\u00ff.",
        "G1234567",
        "S'open\n.",
        "S\n.",
        "V never ends",
        "I12",
        "\u0080\u0006].",
        "\u0095\u0001",
      })
  void whatCannotBeReadSaysSo(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(BadPickleException.class)
        .hasMessageContaining("at byte");
  }

  @Test
  void depthCostsNothing() throws BadPickleException {
    long deep = read(full("]", "a".repeat(LONG / 2 - 1) + "."));
    assertThat(pickle.sequences().size(deep)).isOne();
    assertThat(
            pickle
                .sequences()
                .size(
                    read(
                        full("(", "").substring(0, LONG / 2)
                            + ")"
                            + "t".repeat(LONG / 2 - 2)
                            + ".")))
        .isOne();
  }

  @Test
  void aListMayHoldItselfAndIsNotFollowed() throws BadPickleException {
    long list = read("]q\u0001h\u0001ah\u0001a.");
    assertThat(pickle.sequences().size(list)).isEqualTo(2);
    assertThat(pickle.sequences().value(pickle.sequences().first(list))).isEqualTo(list);
  }

  @Test
  void listsOfListsOfTheSameDoNotGrow() throws BadPickleException {
    // Each line has ten times the one before: a billion laughs.
    var bomb = new StringBuilder("(lp0\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("(")
          .append(("g" + (i - 1) + "\n").repeat(10))
          .append("lp")
          .append(i)
          .append('\n');
    }
    assertThat(pickle.sequences().size(read(bomb + "."))).isEqualTo(10);
  }

  @Test
  void escapesThatAreNoneCostNoMoreThanTheirBytes() throws BadPickleException {
    String text = full("\\z", "");
    long value = read("S'" + text.substring(10) + "'\n.");
    assertThat(Pickled.kind(value)).isEqualTo(Pickled.ESCAPED);
    assertThat(Pickled.length(value)).isEqualTo(LONG - 10);
  }

  @Test
  void whateverTheBytesAreItAnswersOrRefuses() {
    long seed = 20_250_616L;
    Random random = new Random(seed);
    String opcodes =
        "(.012]la)te\u0085\u0086\u0087NIJKMLFGSTUBCVXpqrghj\u0094\u0088\u0089\u008a\u008b";
    List<String> wrong = new ArrayList<>();
    for (int round = 0; round < 20_000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(1, 40); i > 0; i--) {
        text.append(
            random.nextInt(3) > 0
                ? opcodes.charAt(random.nextInt(opcodes.length()))
                : (char) random.nextInt(256));
      }
      if (!isAnswered(text + ".")) {
        wrong.add(text.toString());
      }
    }
    assertThat(wrong).as("seed %d", seed).isEmpty();
  }

  private boolean isAnswered(String text) {
    try {
      return Pickled.kind(read(text)) > Pickled.MARK;
    } catch (BadPickleException e) {
      return e.problem().contains("at byte");
    }
  }

  @Test
  void aFrameCutAnywhereOrWithAnyByteChangedIsStillJustAFrame() {
    long seed = 20_250_617L;
    Random random = new Random(seed);
    for (String name : new String[] {"plain.0", "odd.1", "names.4", "many.5", "binstrings"}) {
      byte[] frame = PickleFrames.of(name).array();
      int refusals = 0;
      for (int round = 0; round < 3_000; round++) {
        byte[] changed = frame.clone();
        changed[random.nextInt(4, changed.length)] = (byte) random.nextInt();
        int until = random.nextInt(4, changed.length + 1);
        // Ends in an answer or a refusal; anything else is thrown from here.
        refusals +=
            problem(ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN), until).isEmpty()
                ? 0
                : 1;
      }
      assertThat(refusals).as("seed %d: %s", seed, name).isPositive();
    }
  }

  private String problem(ByteBuffer frame, int until) {
    try {
      pickle.read(frame, 4, until);
      return "";
    } catch (BadPickleException e) {
      return e.problem();
    }
  }
}
