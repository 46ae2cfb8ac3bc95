package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tocsin.server.settings.Questions;

class MemoryTest {
  private static final long GIGA = 1L << 30;

  @Test
  void halfOfWhatTheMachineHasBesideTheHeapIsForSamplesAndNames() {
    Memory memory = Memory.of(OptionalLong.empty(), GIGA, 4 * GIGA);

    assertThat(memory.besideBytes()).isEqualTo(3 * GIGA / 2);
    assertThat(memory.indexBytes()).isBetween(GIGA / 3, GIGA / 2);
  }

  @Test
  void whatWasChosenHoldsAndASmallMachineHasALittle() {
    assertThat(Memory.of(OptionalLong.of(5), GIGA, 4 * GIGA).besideBytes()).isEqualTo(5);
    assertThat(Memory.of(OptionalLong.empty(), GIGA, GIGA).besideBytes()).isEqualTo(64 << 20);
  }

  @Test
  void noQuestionMayHoldMoreThanAllOfThem() {
    var wide = new Questions(10, OptionalLong.of(2_000_000_000), 30, OptionalLong.empty());

    assertThat(Memory.of(wide, GIGA).together()).isEqualTo(GIGA / 32);
    assertThat(Memory.of(wide, GIGA).values()).isEqualTo(GIGA / 32);
  }

  @Test
  void theMachineSaysWhatItHas() {
    assertThat(Memory.of(OptionalLong.empty()).besideBytes()).isGreaterThan(64 << 20);
  }
}
