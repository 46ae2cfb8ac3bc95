package tocsin.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenTest {
  @Test
  void showsMarkdown() {
    assertThat(Written.html("The pool had **no bound**."))
        .isEqualTo("<p>The pool had <strong>no bound</strong>.</p>\n");
  }

  @Test
  void showsRawHtmlAsText() {
    String html = Written.html("<script>alert(1)</script> and <b onclick=x>y</b>\n\n<img src=x>");

    assertThat(html).doesNotContain("<script", "<b ", "<img").contains("&lt;script&gt;");
  }

  @Test
  void neitherRunsNorLoadsAnything() {
    String html = Written.html("[a](javascript:alert(1)) ![pic](https://evil.example/x.png)");

    assertThat(html)
        .doesNotContain("javascript:", "<img")
        .contains("href=\"https://evil.example/x.png\">pic</a>");
  }

  @Test
  void putsHeadingsBelowThoseOfTheDocument() {
    assertThat(Written.html("# Pools")).isEqualTo("<h3>Pools</h3>\n");
  }
}
