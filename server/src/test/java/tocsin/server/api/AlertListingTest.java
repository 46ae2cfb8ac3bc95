package tocsin.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tocsin.ground.journal.MemoryJournal;
import tocsin.ground.journal.ViewChange;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebRequest;
import tools.jackson.databind.JsonNode;

final class AlertListingTest {
  private final MemoryJournal journal = new MemoryJournal();
  private final AlertListing listing = new AlertListing(journal);

  /// The first ten stand with the incident.
  private void put(int alerts) {
    List<ViewChange> rows = new ArrayList<>();
    String shown =
        IntStream.range(0, Math.min(10, alerts))
            .mapToObj(AlertListingTest::alert)
            .collect(Collectors.joining(","));
    rows.add(
        new ViewChange.Put(
            new ViewRow("incident", "INC-1", "open", 1, "{\"alerts\":[" + shown + "]}")));
    IntStream.range(10, alerts)
        .mapToObj(i -> new ViewRow("alert", "INC-1/" + i, "INC-1", i, alert(i)))
        .forEach(r -> rows.add(new ViewChange.Put(r)));
    journal.append(0, List.of(), rows);
  }

  private static String alert(int place) {
    return "{\"key\":\"k" + place + "\"}";
  }

  @Test
  void allOfThemAreReadByGoingFromPageToPageTheNewestFirst() {
    put(25);

    for (int limit = 1; limit <= 30; limit++) {
      assertThat(everything(limit))
          .isEqualTo(IntStream.range(0, 25).mapToObj(i -> "k" + (24 - i)).toList());
    }
  }

  @Test
  void anIncidentWithFewAlertsHasThemAllWithIt() {
    put(3);

    assertThat(everything(2)).containsExactly("k2", "k1", "k0");
  }

  @Test
  void anIncidentThatIsNotThereAndAFaultyPlaceAreToldApart() {
    assertThat(listing.answer(call(Map.of())).status()).isEqualTo(404);
    put(3);
    assertThatThrownBy(() -> listing.answer(call(Map.of("after", List.of("x")))))
        .hasMessage("after: 'x' (expected: a whole number, as `next` has it)");
  }

  private List<String> everything(int limit) {
    List<String> keys = new ArrayList<>();
    Map<String, List<String>> query = Map.of("limit", List.of("" + limit));
    for (boolean more = true; more; ) {
      JsonNode page =
          Json.tree(new String(listing.answer(call(query)).bytes(), StandardCharsets.UTF_8));
      page.path("items").valueStream().map(a -> a.path("key").asString()).forEach(keys::add);
      String next = page.path("next").asString("");
      more = !next.isEmpty();
      query =
          Map.of(
              "limit",
              List.of("" + limit),
              "after",
              List.of(next.substring(next.lastIndexOf('=') + 1)));
    }
    return keys;
  }

  private static Call call(Map<String, List<String>> query) {
    return new Call(
        new WebRequest("GET", "/", query, Map.of(), new byte[0], "", Optional.empty()),
        Map.of("id", "INC-1"));
  }
}
