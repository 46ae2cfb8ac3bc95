package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.json.Json;
import tocsin.response.people.User;

/// Whether contact methods are verified, over HTTP and on the person's page.
class ContactApiTest {
  private static final String CONTACTS =
      "\"contacts\":[{\"kind\":\"email\",\"id\":\"mail\",\"address\":\"ana@example.org\"%s}]";

  @TempDir private Path data;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(data, Map.of());
  }

  @AfterEach
  void close() {
    house.close();
  }

  private List<String> verified() {
    return house.api("GET", "/users/ana/contacts", "").path("items").findValuesAsString("verified");
  }

  @Test
  void aNewAddressWaitsAndWhatCannotBeSentOrFitIsSaidWithTheRemedy() {
    house.api("PUT", "/users/ana", "{" + CONTACTS.formatted("") + "}");
    assertThat(verified()).containsExactly("false");

    HttpResponse<String> code = house.send("POST", "/api/v1/users/ana/contacts/mail/code", "");
    HttpResponse<String> wrong =
        house.send("POST", "/api/v1/users/ana/contacts/mail/verification", "{\"code\":\"12\"}");
    HttpResponse<String> none = house.send("POST", "/api/v1/users/ana/contacts/fax/code", "");

    assertThat(code.statusCode()).isEqualTo(409);
    assertThat(code.body()).contains("no courier for email is set up on this server");
    assertThat(wrong.statusCode()).isEqualTo(409);
    assertThat(wrong.body()).contains("the six digits that were sent");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(house.send("GET", "/people/ana", "").body())
        .contains("Not verified", "Send a code by mail to ana@example.org");
  }

  @Test
  void whatAnImportSaysIsVerifiedIsAndWritingItIntoADocumentIsNot() {
    String contacts = CONTACTS.formatted(",\"verified\":true");
    house.api("PUT", "/users/ben", "{" + contacts + "}");
    house.api(
        "POST",
        "/imports",
        "{\"from\":\"PagerDuty\",\"documents\":[{\"kind\":\"user\",\"id\":\"ana\",\"body\":{\"id\":\"ana\","
            + contacts
            + "}}]}");

    assertThat(verified()).containsExactly("true");
    assertThat(house.api("GET", "/users/ben/contacts", "").toString()).contains("false");
    assertThat(house.send("GET", "/people/ana", "").body()).doesNotContain("Not verified");
  }

  @Test
  void ofWhatAnExporterReadTheRestWaitsAndAnotherImportOfTheSameChangesNothing() {
    String ana =
        "{\"id\":\"ana\",\"contacts\":[{\"kind\":\"email\",\"id\":\"mail\",\"address\":\"ana@example.org\"},"
            + "{\"kind\":\"sms\",\"id\":\"sms\",\"address\":\"+4915112345678\",\"verified\":true}]}";
    String body = Json.write(User.parse(ana));
    String order =
        "{\"from\":\"PagerDuty\",\"documents\":[{\"kind\":\"user\",\"id\":\"ana\",\"body\":"
            + body
            + "}]}";
    assertThat(house.api("POST", "/imports", order).toString()).contains("created");

    assertThat(verified()).containsExactly("false", "true");
    assertThat(house.api("POST", "/imports", order).toString()).contains("\"same\"");
  }
}
