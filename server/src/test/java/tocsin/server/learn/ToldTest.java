package tocsin.server.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.response.review.TimelineEvent;

final class ToldTest {
  @Test
  void showsMarkdown() {
    assertThat(Told.html("The pool had **no bound**."))
        .isEqualTo("<p>The pool had <strong>no bound</strong>.</p>\n");
  }

  @Test
  void showsRawHtmlAsText() {
    String html = Told.html("<script>alert(1)</script> and <b onclick=x>y</b>\n\n<img src=x>");

    assertThat(html).doesNotContain("<script", "<b ", "<img").contains("&lt;script&gt;");
  }

  @Test
  void neitherRunsNorLoadsAnything() {
    String html = Told.html("[a](javascript:alert(1)) ![pic](https://evil.example/x.png)");

    assertThat(html)
        .doesNotContain("javascript:", "<img")
        .contains("href=\"https://evil.example/x.png\">pic</a>");
  }

  @Test
  void putsHeadingsBelowThoseOfTheDocument() {
    assertThat(Told.html("# Pools")).isEqualTo("<h3>Pools</h3>\n");
  }

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
