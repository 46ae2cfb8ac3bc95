package tocsin.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RecallTest {
  private final Recall recall = new Recall();

  record Word(String said) {}

  @Test
  void readsATextOnce() {
    assertThat(recall.read("{\"said\":\"a\"}", Word.class))
        .isEqualTo(new Word("a"))
        .isSameAs(recall.read("{\"said\":\"a\"}", Word.class));
    assertThat(recall.read("{\"said\":\"b\"}", Word.class)).isEqualTo(new Word("b"));
  }

  @Test
  void forgetsWhatWasAskedForLongestAgo() {
    Word first = recall.read(said('a'), Word.class);
    Word second = recall.read(said('b'), Word.class);
    assertThat(recall.read(said('a'), Word.class)).isSameAs(first);

    recall.read(said('c'), Word.class);

    assertThat(recall.read(said('a'), Word.class)).isSameAs(first);
    assertThat(recall.read(said('b'), Word.class)).isNotSameAs(second);
  }

  /// More than a third of what is remembered.
  private static String said(char letter) {
    return "{\"said\":\"" + String.valueOf(letter).repeat(6_000_000) + "\"}";
  }
}
