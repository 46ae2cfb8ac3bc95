package tocsin.ground.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {
  sealed interface Shape {
    record RoundDisc(int radius) implements Shape {}

    record Box(int side, Optional<String> label) implements Shape {}
  }

  record Name(String value) {}

  record Holder(Instant at, Duration delay, List<Shape> shapes, Shape one, Name name) {}

  @Test
  void sealedCasesTimesAndAbsentValuesSurviveTheRoundTrip() {
    var holder =
        new Holder(
            Instant.parse("2026-01-15T02:00:00.250Z"),
            Duration.ofSeconds(90),
            List.of(new Shape.RoundDisc(2), new Shape.Box(3, Optional.empty())),
            new Shape.Box(4, Optional.of("x")),
            new Name("n"));

    String text = Json.write(holder);

    assertThat(text)
        .contains("\"at\":\"2026-01-15T02:00:00.250Z\"", "\"delay\":\"PT1M30S\"")
        .contains("\"kind\":\"round_disc\"", "\"kind\":\"box\"");
    assertThat(Json.read(text, Holder.class)).isEqualTo(holder);
  }

  @Test
  void aSealedCaseWrittenAloneStillSaysItsKind() {
    assertThat(Json.write(new Shape.RoundDisc(2)))
        .isEqualTo("{\"kind\":\"round_disc\",\"radius\":2}");
    assertThat(Json.read("{\"kind\":\"round_disc\",\"radius\":2}", Shape.class))
        .isEqualTo(new Shape.RoundDisc(2));
  }

  @Test
  void anIdIsWrittenAsItsTextAlsoAsAKey() {
    record Listing(java.util.Map<Name, List<Name>> names) {}
    var listing = new Listing(java.util.Map.of(new Name("a"), List.of(new Name("b"))));

    String text = Json.write(listing);

    assertThat(text).isEqualTo("{\"names\":{\"a\":[\"b\"]}}");
    assertThat(Json.read(text, Listing.class)).isEqualTo(listing);
  }

  @Test
  void aValueOfTheWrongTypeIsNamedWithItsPlace() {
    assertThatThrownBy(
            () -> Json.read("{\"radius\":\"wide\",\"kind\":\"round_disc\"}", Shape.class))
        .isInstanceOf(BadJsonException.class)
        .hasMessageContaining("radius");
  }
}
