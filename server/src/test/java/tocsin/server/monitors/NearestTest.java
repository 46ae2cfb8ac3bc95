package tocsin.server.monitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleBatch;

class NearestTest {
  private static final Instant NOW = Instant.parse("2026-06-15T00:00:00Z");

  private final MemoryStore store =
      new MemoryStore(InstantSource.fixed(NOW), Duration.ofDays(30), 10_000);

  @BeforeEach
  void keepSomeSeries() throws Exception {
    for (String name :
        List.of(
            "shop.checkout.errors",
            "shop.checkout.orders",
            "shop.cart.size",
            "hello",
            "http.latency;env=prod;host=a")) {
      var batch = new SampleBatch(1);
      batch.add(
          store.reference(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8))),
          NOW.toEpochMilli(),
          1);
      store.append(batch);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shop.checkout.erors                      | shop.checkout.errors
          shpo.chekout.errors                      | shop.checkout.errors
          helo                                     | hello
          shop.*.erors                             | shop.*.errors
          sumSeries(shop.checkout.ordesr, hello)   | sumSeries(shop.checkout.orders, hello)
          scale(shop.checkuot.errors, 2)           | scale(shop.checkout.errors, 2)
          seriesByTag('name=http.latancy')         | seriesByTag('name=http.latency')
          seriesByTag('name=http.latency','env=prd') | seriesByTag('name=http.latency','env=prod')
          seriesByTag('evn=prod')                  | seriesByTag('env=prod')
          """)
  void findsWhatWasMeant(String typed, String meant) {
    assertThat(new Nearest(store).of(typed)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shop.checkout.errors
          nothing.like.it.at.all
          shop.checkout
          sumSeries(
          shop.{checkout,cart}.*
          seriesByTag('name=~zzz')
          """)
  void saysNothingWhereNothingIsNearOrAllIsThere(String typed) {
    assertThat(new Nearest(store).of(typed)).isEmpty();
  }
}
