package tocsin.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void ratesAreComparedWithTheHighestAndOthersWithTheLowest() {
    List<Figure> figures =
        List.of(
            figure("vm", "rate_sent", 100),
            figure("prom", "rate_sent", 200),
            figure("tocsin", "rate_sent", 400),
            figure("vm", "rss_peak", 100),
            figure("prom", "rss_peak", 200),
            figure("tocsin", "rss_peak", 50));

    assertThat(Table.of(figures).lines())
        .satisfiesExactly(
            head -> assertThat(head).contains("vm", "prom", "tocsin", "best peer"),
            rate -> assertThat(rate).startsWith("a_ingest rate_sent").endsWith("2.00x"),
            peak -> assertThat(peak).startsWith("a_ingest rss_peak").endsWith("0.50x"));
  }

  @Test
  void severalRunsGiveTheirMedian() {
    List<Figure> figures =
        List.of(
            figure("vm", "rate_sent", 9),
            figure("vm", "rate_sent", 1),
            figure("vm", "rate_sent", Double.NaN),
            figure("vm", "rate_sent", 3));

    assertThat(Table.of(figures)).contains(" 3.00").doesNotContain("9.00");
  }

  @Test
  void whatWasNotMeasuredIsADash() {
    List<Figure> figures =
        List.of(figure("vm", "rate_sent", Double.NaN), figure("tocsin", "rate_sent", 1_234));

    assertThat(Table.of(figures).lines().toList().get(1)).endsWith("-         1,234");
  }

  @Test
  void theGeneratorItselfIsNoPeer() {
    assertThat(Table.of(List.of(figure(Figure.LOADER, "lines_per_s", 1))))
        .doesNotContain(Figure.LOADER);
  }

  private static Figure figure(String peer, String metric, double value) {
    return new Figure(peer, "a_ingest", metric, value, "u");
  }
}
