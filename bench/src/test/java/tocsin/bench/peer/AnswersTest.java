package tocsin.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswersTest {
  private static final String RENDERED =
      "[{\"target\":\"a\",\"datapoints\":[[1.5,10],[null,20],[2,30]]},"
          + "{\"target\":\"b\",\"datapoints\":[[4,10]]}]";

  @Test
  void datapointsWithoutAValueAreNoPoints() {
    assertThat(Answers.points(RENDERED)).isEqualTo(3);
    assertThat(Answers.sum("[]")).isZero();
  }

  @Test
  void allValuesAreAddedUp() {
    assertThat(Answers.sum(RENDERED)).isEqualTo(7);
  }

  @Test
  void theNumberOfAnInstantQueryIsText() {
    String answer =
        "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\","
            + "\"result\":[{\"metric\":{},\"value\":[1790000000,\"6000000\"]}]}}";

    assertThat(Answers.instant(answer)).isEqualTo(6_000_000);
    assertThat(Answers.instant("{\"data\":{\"result\":[]}}")).isZero();
  }
}
