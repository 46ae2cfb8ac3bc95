package tocsin.metrics.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupersededTest {
  private static NumberRange range(long first, long last) {
    return new NumberRange(first, last);
  }

  @Test
  void whatLiesInsideAMergedBlockIsSuperseded() {
    assertThat(
            Superseded.of(List.of(range(0, 0), range(1, 1), range(1, 8), range(2, 8), range(9, 9))))
        .containsExactly(range(1, 1), range(2, 8));
  }

  @Test
  void neighboursAndBlocksThatOverlapStay() {
    assertThat(Superseded.of(List.of(range(0, 3), range(4, 7), range(6, 9)))).isEmpty();
  }

  @Test
  void aBlockDoesNotSupersedeItself() {
    assertThat(Superseded.of(List.of(range(0, 3), range(0, 3)))).isEmpty();
  }

  @Test
  void fileNamesSayTheNumbersAndComeBack() {
    NumberRange numbers = range(10, 0x1f);

    assertThat(numbers.fileName()).isEqualTo("block-000000000000000a-000000000000001f.tsb");
    assertThat(NumberRange.of(Path.of("blocks", numbers.fileName()))).contains(numbers);
  }

  @Test
  void otherFileNamesSayNothing() {
    assertThat(
            List.of(
                "block-0000000000000001.tsb",
                "block-000000000000000a-000000000000001f.tsb.tmp",
                "block-000000000000001f-000000000000000a.tsb",
                "block-ffffffffffffffff-ffffffffffffffff.tsb"))
        .allSatisfy(name -> assertThat(NumberRange.of(Path.of(name))).isEmpty());
  }
}
