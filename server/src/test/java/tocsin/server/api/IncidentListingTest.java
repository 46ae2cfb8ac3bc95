package tocsin.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tocsin.ground.journal.MemoryJournal;
import tocsin.ground.journal.ViewChange;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebRequest;
import tools.jackson.databind.JsonNode;

final class IncidentListingTest {
  private static final int MANY = 2_345;

  private final MemoryJournal journal = new MemoryJournal();
  private final IncidentListing listing = new IncidentListing(journal);

  IncidentListingTest() {
    put(1, MANY);
  }

  /// Every third is open.
  private void put(int from, int until) {
    List<ViewChange> rows = new ArrayList<>();
    IntStream.rangeClosed(from, until)
        .mapToObj(n ->
            new ViewRow(
                "incident",
                "INC-" + n,
                n % 3 == 0 ? "open" : "closed",
                n,
                "{\"id\":\"INC-" + n + "\",\"number\":" + n + "}"))
        .forEach(r -> rows.add(new ViewChange.Put(r)));
    journal.append(0, List.of(), rows);
  }

  @Test
  void allOfThemAreReadByGoingFromPageToPage() {
    List<Integer> read = everything("/incidents?limit=1000");

    assertThat(read)
        .hasSize(MANY)
        .startsWith(MANY, MANY - 1)
        .endsWith(2, 1)
        .doesNotHaveDuplicates();
  }

  @Test
  void thePagesOfOneStateHoldOnlyThatState() {
    List<Integer> read = everything("/incidents?state=open&limit=100");

    assertThat(read).hasSize(MANY / 3).allMatch(n -> n % 3 == 0).doesNotHaveDuplicates();
  }

  @Test
  void anIncidentThatOpensMeanwhileMovesNothing() {
    JsonNode first = page("/incidents?limit=10");

    put(MANY + 1, MANY + 5);

    assertThat(numbers(page(first.path("next").asString()))).startsWith(MANY - 10);
  }

  @Test
  void theLastPageNamesNoNextAndAnUnknownCursorIsToldApart() {
    assertThat(page("/incidents?limit=1000&after=INC-1001").has("next")).isFalse();
    assertThat(page("/incidents?limit=1000&after=INC-1002").has("next")).isTrue();
    assertThatThrownBy(() -> page("/incidents?after=INC-9999"))
        .hasMessage("after: 'INC-9999' (expected: the id of an incident, as `next` has it)");
  }

  private List<Integer> everything(String from) {
    List<Integer> read = new ArrayList<>();
    String at = from;
    while (!at.isEmpty()) {
      JsonNode page = page(at);
      read.addAll(numbers(page));
      at = page.path("next").asString("");
    }
    return read;
  }

  private static List<Integer> numbers(JsonNode page) {
    return page.path("items").valueStream().map(i -> i.path("number").asInt()).toList();
  }

  private JsonNode page(String address) {
    Map<String, List<String>> query = new TreeMap<>();
    for (String pair : address.substring(address.indexOf('?') + 1).split("&", -1)) {
      query.put(
          pair.substring(0, pair.indexOf('=')), List.of(pair.substring(pair.indexOf('=') + 1)));
    }
    var request =
        new WebRequest("GET", "/incidents", query, Map.of(), new byte[0], "", Optional.empty());
    byte[] body = listing.answer(new Call(request, Map.of())).bytes();
    return Json.tree(new String(body, StandardCharsets.UTF_8));
  }
}
