package tocsin.server.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.response.review.TimelineEvent;

final class CustomersTest {
  @Test
  void leavesNamesAndLinksOutForPeopleOutside() {
    var customers = new Customers(List.of(Cases.user("will", "Will Ono", "UTC")));

    assertThat(customers.plain("Will Ono and WILL ONO asked @will: it will hold, Will said."))
        .isEqualTo(
            "an engineer and an engineer asked an engineer: it will hold, an engineer said.");
    assertThat(customers.plain("See [the run](https://ci.local/7) or https://wiki.local/x now"))
        .isEqualTo("See the run or  now");
  }

  @Test
  void tellsPeopleOutsideWhatHappenedToTheService() {
    var customers = new Customers(List.of(Cases.user("ana", "Ana Ruiz", "UTC")));

    assertThat(
            customers.timeline(
                List.of(
                    new TimelineEvent(Cases.NOW, "page_sent", "ana", "Page to Ana Ruiz", true),
                    new TimelineEvent(
                        Cases.NOW, "status_update", "ana", "Status: Ana is on it.", false))))
        .extracting(TimelineEvent::text)
        .containsExactly("an engineer is on it.");
  }
}
