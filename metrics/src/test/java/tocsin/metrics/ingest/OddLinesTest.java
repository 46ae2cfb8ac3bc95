package tocsin.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.metrics.ingest.IngestCounters.Fault;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.Feed;
import tocsin.metrics.store.Feed.Point;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.store.StoreUnavailableException;

/// Lines that senders get wrong, or nearly wrong.
class OddLinesTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-06-16T12:00:00Z"));

  private final MemoryStore store = new MemoryStore(CLOCK, Duration.ofDays(3650), 1000);
  private final IngestCounters counters = new IngestCounters();
  private final PlaintextIntake intake = new PlaintextIntake(store, counters, CLOCK);

  // Latin-1, so that a test can write any byte.
  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void send(String text) throws StoreUnavailableException {
    intake.accept(bytes(text));
  }

  private List<String> names() {
    return store.find(new SeriesMatcher.All(), 100).stream().map(SeriesName::canonical).toList();
  }

  @Test
  void aStampInMillisecondsIsShownAndMakesNoEmptySeries() throws StoreUnavailableException {
    send("ms 1 1750069800000\nold 1 100\n");

    assertThat(names()).isEmpty();
    assertThat(counters.faults(Fault.OUT_OF_RANGE)).isEqualTo(2);
    assertThat(counters.lastFault().orElseThrow().line()).isEqualTo("old 1 100");
  }

  @Test
  void aStampThatIsMinusOneOnceCutMeansNowAndOtherNegativeOnesAreBad()
      throws StoreUnavailableException {
    send("a 1 -1\nb 1 -1.9\nc 1 -2\nd 1 -1e9\n");

    assertThat(names()).containsExactly("a", "b");
    assertThat(Feed.all(store, "b")).containsExactly(new Point(CLOCK.millis(), 1));
    assertThat(counters.faults(Fault.TIME)).isEqualTo(2);
  }

  @Test
  void whatPythonTakesForBlanksSeparates() throws StoreUnavailableException {
    send("a\u000b1\u000c1750069800\nb\u001c1\u001f1750069800\r\r\n");

    assertThat(names()).containsExactly("a", "b");
  }

  @Test
  void namesThatAreNotUtf8OrHoldControlsAreBad() throws StoreUnavailableException {
    send("x.\u00ff\u00fe 1 1750069800\nx.\u0000 1 1750069800\nx.\u007f 1 1750069800\n");
    send("gr\u00c3\u00b6\u00c3\u009fe 1 1750069800\n");

    assertThat(names()).containsExactly("größe");
    assertThat(counters.faults(Fault.NAME)).isEqualTo(3);
  }

  @Test
  void tagsThatNoExpressionCouldNameAreBad() throws StoreUnavailableException {
    send("a;b!=1 1 1750069800\na;b^=1 1 1750069800\na;b=~1 1 1750069800\na;b 1 1750069800\n");
    send("a;b= 1 1750069800\n;b=1 1 1750069800\na{b=\"~1\"} 1 1750069800\n");

    assertThat(names()).isEmpty();
    assertThat(counters.faults(Fault.NAME)).isEqualTo(7);
  }

  @Test
  void tagsAreSortedWithTheirValuesAndTheTagNameIsTheName() throws StoreUnavailableException {
    send("a;dc=x;dc1=y 1 1750069800\nb;name=evil;k=v 1 1750069800\n");

    assertThat(names()).containsExactly("a;dc1=y;dc=x", "b;k=v");
  }

  @Test
  void aLineIsTooLongHoweverItWasCut() throws StoreUnavailableException {
    String blanks = "a" + " ".repeat(9_000) + "1 1750069800\n";
    send(blanks + "ok 1 1750069800\n");
    for (int cut = 1; cut < blanks.length(); cut += 997) {
      send(blanks.substring(0, cut));
      send(blanks.substring(cut));
    }

    assertThat(names()).containsExactly("ok");
    assertThat(counters.faults(Fault.TOO_LONG)).isEqualTo(11);
    assertThat(counters.lastFault().orElseThrow().line()).startsWith("a   ");
  }

  @Test
  void everythingAfterALineThatNeverEndedIsReadInTheNextDatagram()
      throws StoreUnavailableException {
    intake.acceptWhole(bytes("x".repeat(9_000)));
    intake.acceptWhole(bytes("a 1 1750069800\nb 2 1750069800\r\nc 3 1750069800"));

    assertThat(names()).containsExactly("a", "b", "c");
  }

  @Test
  void nothingOfADatagramThatWasLostSticksToTheNext() throws StoreUnavailableException {
    var fussy = new AwaySink(store);
    var udp = new PlaintextIntake(fussy, counters, CLOCK);
    fussy.away = true;
    assertThatThrownBy(() -> udp.acceptWhole(bytes("a 1 1750069800\nb 2 17500")))
        .isInstanceOf(StoreUnavailableException.class);
    fussy.away = false;
    udp.acceptWhole(bytes("c 3 1750069800"));

    assertThat(names()).contains("c").noneMatch(n -> n.startsWith("b"));
    assertThat(Feed.all(store, "c")).hasSize(1);
  }
}
