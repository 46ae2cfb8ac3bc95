package tocsin.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

class SlackWindowTest {
  private static JsonNode field(String view, String name) {
    return Json.tree(view)
        .path("blocks")
        .valueStream()
        .filter(b -> b.path("block_id").asString().equals(name))
        .findFirst()
        .orElseThrow()
        .path("element");
  }

  @Test
  void aServiceIsChosenAndTheTitleIsFilledIn() {
    String view = SlackWindow.declare(List.of("db", "shop"), "Nobody can pay");

    assertThat(field(view, "service").path("options").size()).isEqualTo(2);
    assertThat(field(view, "title").path("initial_value").asString()).isEqualTo("Nobody can pay");
    assertThat(field(view, "severity").path("initial_option").path("value").asString())
        .isEqualTo("SEV2");
  }

  @Test
  void moreServicesThanSlackListsAreWritten() {
    String view = SlackWindow.declare(Collections.nCopies(101, "shop"), "");

    assertThat(field(view, "service").path("type").asString()).isEqualTo("plain_text_input");
  }

  @Test
  void whatWasChosenAndWrittenIsReadBack() {
    JsonNode view =
        Json.tree(
            """
            {"id":"V1","state":{"values":{
              "service":{"service":{"type":"static_select","selected_option":{"value":"shop"}}},
              "title":{"title":{"type":"plain_text_input","value":" Nobody can pay "}},
              "severity":{"severity":{"selected_option":{"value":"SEV1"}}},
              "more":{"more":{"type":"plain_text_input","value":null}}}}}
            """);

    assertThat(SlackDeclared.of(view))
        .isEqualTo(new SlackDeclared("V1", "shop", "Nobody can pay", "SEV1", ""));
  }
}
